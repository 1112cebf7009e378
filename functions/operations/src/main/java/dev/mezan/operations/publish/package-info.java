/** What makes a deployment's agents and workflows known, and answers CloudFormation. */
@NullMarked
package dev.mezan.operations.publish;

import org.jspecify.annotations.NullMarked;
