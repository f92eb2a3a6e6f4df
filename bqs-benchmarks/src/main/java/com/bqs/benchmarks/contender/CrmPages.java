package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** Pages by position, which is how one reads a CRM that one does not expect to change. Thread-safe. */
final class CrmPages {

    static final int SIZE = 500;

    /** What the product asks for. */
    static final String FIELDS = "OptyId,OptyNumber,Name,TargetPartyName,Practice_c,GEO_c,Region_c,Sector_c,Revenue,"
            + "CurrencyCode,WinProb,PartyName1,SalesStage,StatusCode,EffectiveDate,Description,CreationDate,LastUpdateDate";

    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));

    private final URI crm;

    CrmPages(URI crm) {
        this.crm = crm;
    }

    /** A page's JSON. */
    InputStream open(int page) throws IOException {
        URI address =
                URI.create(crm + "/crmRestApi/resources/11.13.18.05/opportunities?onlyData=true&orderBy=OptyId:asc"
                        + "&limit=" + SIZE + "&offset=" + (long) page * SIZE + "&fields=" + FIELDS);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Authorization", AUTHORIZATION);
        connection.setRequestProperty("REST-Framework-Version", "4");
        connection.setRequestProperty("Accept-Encoding", "gzip");
        InputStream body = connection.getInputStream();
        return "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(body, 1 << 16) : body;
    }

    /** How many pages hold so many rows. */
    static int count(int rows) {
        return (rows + SIZE - 1) / SIZE;
    }
}
