CREATE INDEX customers_open_since ON customers (claimed_at) WHERE binding_status = 'temp';
