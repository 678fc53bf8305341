package io.quarkiverse.dynamodbcache.docs.samples;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.DynamoDbCache;

/** Surroundings of the samples of "More than get and put". */
abstract class OperationsPage {

    DynamoDbCache books;
    DynamoDbCache pages;
    DynamoDbCache tickets;
    Catalogue catalogue;
    List<String> isbns;
    String isbn;
    String concert;
    Book book;
    Book emma;
    Book persuasion;

    interface Catalogue {

        Map<String, Book> findAll(Set<String> isbns);
    }
}
