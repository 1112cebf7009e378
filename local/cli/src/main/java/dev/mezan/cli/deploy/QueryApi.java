package dev.mezan.cli.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * One of AWS's services that answer forms with XML; a few calls don't need the SDK's module of a service.
 *
 * @param access how the account is reached
 * @param service the service, as its host is named, such as {@code cloudformation}
 * @param version the version of its API
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonParameters.html">Common
 *     parameters</a>
 */
record QueryApi(AccountAccess access, String service, String version) {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /**
     * Calls an action.
     *
     * @throws Refused if the service refuses it
     * @throws UncheckedIOException if it can't be reached
     * @throws software.amazon.awssdk.core.exception.SdkClientException if there are no credentials
     */
    Element call(String action, Map<String, String> parameters) {
        var form = new TreeMap<>(parameters);
        form.put("Action", action);
        form.put("Version", version);
        var body = ContentStreamProvider.fromUtf8String(form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
        try (var client =
                UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL).buildWithDefaults(AttributeMap.empty())) {
            var response = client.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed(body))
                            .contentStreamProvider(body)
                            .build())
                    .call();
            var answer = parsed(response.responseBody().orElseThrow(() -> new IOException("An empty answer")));
            if (!response.httpResponse().isSuccessful()) {
                throw new Refused(text(answer, "Code"), text(answer, "Message"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the first element of a name; empty if there is none. */
    static String text(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private SdkHttpRequest signed(ContentStreamProvider body) {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address())
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .build();
        var credentials = access.credentials().resolveCredentials();
        return AwsV4HttpSigner.create()
                .sign(signing -> signing.identity(credentials)
                        .request(request)
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, access.region()))
                .request();
    }

    private URI address() {
        var domain = access.region().startsWith("cn-") ? ".amazonaws.com.cn/" : ".amazonaws.com/";
        return access.endpoint(service)
                .orElseGet(() -> URI.create("https://" + service + "." + access.region() + domain));
    }

    private static Element parsed(InputStream xml) throws IOException {
        try (xml) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(xml);
            return document.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("An answer that is no XML", e);
        }
    }

    /** What a service does not do, and why. */
    static final class Refused extends RuntimeException {
        private final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        /** The kind of refusal, such as {@code ExpiredToken}. */
        String code() {
            return code;
        }
    }
}
