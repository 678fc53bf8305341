/** What is in the other persistence unit. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.hibernate.trade;

import org.jspecify.annotations.NullMarked;
