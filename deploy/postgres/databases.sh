#!/bin/bash
# One database and one role for each service; runs once, when the volume is new.
set -euo pipefail

create() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create identity "$IDENTITY_DB_PASSWORD"
create ticket "$TICKET_DB_PASSWORD"
create notification "$NOTIFICATION_DB_PASSWORD"
create project_link "$PROJECT_LINK_DB_PASSWORD"
