package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrmRequestsTest {

    private static final URI ORIGIN = URI.create("https://crm.example.test");
    private static final String COLLECTION = "https://crm.example.test/crmRestApi/resources/11.13.18.05/opportunities";
    private static final Instant STAMP = Instant.parse("2026-01-13T00:00:00.123987Z");
    private static final Listing CHANGED =
            Listing.upTo(new OptyId(90)).after(new OptyId(7)).updatedSince(STAMP);

    @Test
    void pageIsEncodedCompletely() {
        assertThat(requests(4, null).page(CHANGED, List.of("OptyId", "Name"), 500))
                .hasToString(COLLECTION + "?q=OptyId%20%3E%207%20and%20OptyId%20%3C%3D%2090%20and%20LastUpdateDate"
                        + "%20%3E%3D%20%272026-01-13T00%3A00%3A00.123%2B00%3A00%27"
                        + "&fields=OptyId%2CName&onlyData=true&orderBy=OptyId%3Aasc&limit=500");
    }

    @Test
    void rowMatchNamesTheAttributeEachTime() {
        assertThat(q(requests(2, null).page(CHANGED, List.of("OptyId"), 500)))
                .isEqualTo("OptyId > 7 and OptyId <= 90 and LastUpdateDate >= '2026-01-13T00:00:00.123+00:00'");
    }

    @Test
    void queryByExampleNamesTheAttributeOnce() {
        assertThat(q(requests(1, null).page(CHANGED, List.of("OptyId"), 500)))
                .isEqualTo("OptyId > 7 and <= 90;LastUpdateDate >= '2026-01-13T00:00:00.123+00:00'");
    }

    @Test
    void listingFromTheStartHasNoLowerCondition() {
        Listing all = Listing.upTo(new OptyId(90));
        assertThat(q(requests(1, null).page(all, List.of("OptyId"), 500))).isEqualTo("OptyId <= 90");
        assertThat(q(requests(4, null).page(all, List.of("OptyId"), 500))).isEqualTo("OptyId <= 90");
    }

    @Test
    void newestStampAsksForStampedRecordsInEachGrammar() {
        assertThat(q(requests(1, null).newestStamp(null))).isEqualTo("LastUpdateDate >= '1900-01-01T00:00:00+00:00'");
        assertThat(q(requests(4, null).newestStamp(null))).isEqualTo("LastUpdateDate is not null");
        assertThat(requests(4, null).newestStamp(null).getQuery())
                .endsWith("&fields=OptyId,LastUpdateDate&onlyData=true&orderBy=LastUpdateDate:desc&limit=1");
    }

    @Test
    void upperStampIsRoundedUpSoThatNothingIsLost() {
        assertThat(q(requests(4, null).newestStamp(STAMP)))
                .isEqualTo("LastUpdateDate <= '2026-01-13T00:00:00.124+00:00'");
        assertThat(q(requests(4, null).newestStamp(Instant.parse("2026-01-13T00:00:00Z"))))
                .isEqualTo("LastUpdateDate <= '2026-01-13T00:00:00.000+00:00'");
    }

    @Test
    void totalBoundaryAndGreatestIdAskForOneRow() {
        assertThat(requests(4, null).total(Listing.upTo(new OptyId(9))).getQuery())
                .isEqualTo("q=OptyId <= 9&fields=OptyId&onlyData=true&orderBy=OptyId:asc&limit=1&totalResults=true");
        assertThat(requests(4, null).idAt(Listing.upTo(new OptyId(9)), 250).getQuery())
                .isEqualTo("q=OptyId <= 9&fields=OptyId&onlyData=true&orderBy=OptyId:asc&limit=1&offset=250");
        assertThat(requests(4, null).greatestId().getQuery())
                .isEqualTo("fields=OptyId&onlyData=true&orderBy=OptyId:desc&limit=1");
    }

    @Test
    void idsAreAskedForInEachGrammar() {
        Listing ids = Listing.ofIds(List.of(new OptyId(9), new OptyId(7), new OptyId(5)));
        assertThat(q(requests(4, null).page(ids, List.of("OptyId"), 500))).isEqualTo("OptyId in (5,7,9)");
        assertThat(q(requests(4, null).page(ids.after(new OptyId(5)).updatedSince(STAMP), List.of("OptyId"), 500)))
                .isEqualTo("OptyId > 5 and OptyId in (7,9) and LastUpdateDate >= '2026-01-13T00:00:00.123+00:00'");
        assertThat(q(requests(1, null).page(Listing.ofIds(List.of(new OptyId(9))), List.of("OptyId"), 500)))
                .isEqualTo("OptyId = 9");
    }

    @Test
    void finderGoesWithEveryCollectionCall() {
        CrmRequests requests = requests(4, "MyOpportunitiesFinder;RecordSet=ALLOPTIES");
        Listing all = Listing.upTo(new OptyId(9));
        assertThat(List.of(
                        requests.page(all, List.of("OptyId"), 500),
                        requests.total(all),
                        requests.idAt(all, 3),
                        requests.greatestId(),
                        requests.newestStamp(null)))
                .allSatisfy(uri -> assertThat(uri.getRawQuery())
                        .startsWith("finder=MyOpportunitiesFinder%3BRecordSet%3DALLOPTIES&"));
        assertThat(requests.describe()).hasToString(COLLECTION + "/describe");
    }

    private static CrmRequests requests(int framework, @Nullable String finder) {
        return new CrmRequests(Connections.settings(ORIGIN, Connections.BASIC, framework, finder, CallLimits.DEFAULT));
    }

    private static String q(URI uri) {
        String raw = uri.getRawQuery().replaceFirst("^q=([^&]*).*$", "$1");
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
