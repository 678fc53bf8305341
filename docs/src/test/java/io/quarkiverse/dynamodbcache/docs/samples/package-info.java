/** What the samples of each page take for granted, without its bodies: they are compiled, and never run. */
package io.quarkiverse.dynamodbcache.docs.samples;
