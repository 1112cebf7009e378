package dev.mezan.runtime.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsService.Access;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedTablesTest {
    @Test
    void anItemIsOfOneTable() {
        assertThat(of("GetItem", "{'TableName':'runs','Key':{}}"))
                .containsExactly(new Access("dynamodb:GetItem", "runs"));
    }

    @Test
    void aTableMayBeNamedByItsArn() {
        assertThat(of("Query", "{'TableName':'arn:aws:dynamodb:us-east-1:000000000000:table/runs'}"))
                .containsExactly(new Access("dynamodb:Query", "runs"));
    }

    @Test
    void aBatchNeedsEachOfItsTables() {
        assertThat(of("BatchWriteItem", "{'RequestItems':{'a':[],'b':[]}}"))
                .containsExactly(
                        new Access("dynamodb:BatchWriteItem", "a"), new Access("dynamodb:BatchWriteItem", "b"));
    }

    @Test
    void aTransactionNeedsWhatItsItemsNeedAlone() {
        assertThat(of(
                        "TransactWriteItems",
                        "{'TransactItems':[{'Put':{'TableName':'a'}},{'ConditionCheck':{'TableName':'b'}}]}"))
                .containsExactly(new Access("dynamodb:PutItem", "a"), new Access("dynamodb:ConditionCheckItem", "b"));
    }

    @Test
    void whatIsNoJsonIsForNoTable() {
        assertThat(of("GetItem", "{")).containsExactly(new Access("dynamodb:GetItem", ""));
    }

    private static List<Access> of(String operation, String json) {
        return RequestedTables.of(operation, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
