insert into register.Label (name) values ('ordinary');
insert into register.Shares (id, owner, amount) values (next value for register.shares_ids, 'Treasury', 1000);
insert into register.shares_labels (Shares_id, labels_name) select id, 'ordinary' from register.Shares;
insert into Remark (shares_id, text) select id, 'Not for sale' from register.Shares;
