-- what a customer sent along and nobody could fetch: told once, in whatever order with the ticket
create table missing_attachments (
    ticket_no     varchar(40) not null,
    attachment_id text        not null,
    primary key (ticket_no, attachment_id)
);
