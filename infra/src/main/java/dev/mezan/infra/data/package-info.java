/** What outlives a deployment of the code: tables, buckets, queues and the key that they are encrypted with. */
@NullMarked
package dev.mezan.infra.data;

import org.jspecify.annotations.NullMarked;
