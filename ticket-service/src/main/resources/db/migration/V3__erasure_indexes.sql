-- an erasure finds by customer id and by openid what is his
CREATE INDEX dialogue_messages_customer ON dialogue_messages (customer_id);
CREATE INDEX order_modifications_customer ON order_modifications (customer_id);
CREATE INDEX order_modifications_openid ON order_modifications (openid);
