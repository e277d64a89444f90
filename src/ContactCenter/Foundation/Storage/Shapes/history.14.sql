-- Numbers of deliveries and receipts are counted in the file that these lie in, so that a restored file goes on where it stood.
CREATE TABLE delivery_numbers (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    next INTEGER NOT NULL
);
INSERT INTO delivery_numbers SELECT 1, 1 + max(
    (SELECT coalesce(max(number), 0) FROM deliveries), (SELECT coalesce(max(number), 0) FROM delivery_receipts));

-- When the call was erased: a receipt is kept from then on.
ALTER TABLE delivery_receipts ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
UPDATE delivery_receipts SET erased = at;
