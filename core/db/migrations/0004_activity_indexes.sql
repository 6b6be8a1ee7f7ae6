-- The panels of a customer and of a contact ask for their activities. A deal's activities are found through the deal, so
-- only those without one are in the customer's index.
CREATE INDEX activity_by_account ON activity (account) WHERE deal IS NULL AND account IS NOT NULL;
CREATE INDEX activity_by_contact ON activity (contact) WHERE contact IS NOT NULL;
