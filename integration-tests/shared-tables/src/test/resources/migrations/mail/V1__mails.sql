create table Mail (recipient varchar(255) primary key);
insert into Mail (recipient) values ('migrated@example.com');
