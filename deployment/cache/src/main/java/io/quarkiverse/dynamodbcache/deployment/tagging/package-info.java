/** The build-time half of tags that an annotation gives to entries. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.tagging;

import org.jspecify.annotations.NullMarked;
