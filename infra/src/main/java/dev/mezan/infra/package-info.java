/** The suite's stacks for AWS CloudFormation, made from the catalog by the AWS CDK. */
@NullMarked
package dev.mezan.infra;

import org.jspecify.annotations.NullMarked;
