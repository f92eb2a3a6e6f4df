package client;

import client.api.OpportunitiesApi;
import client.api.OpportunitiesApi.APIListOpportunitiesRequest;
import client.api.SyncApi;
import client.model.Opportunity;
import client.model.SyncRun;
import java.util.List;

/** Reads a running product by the generated client alone, as somebody who has nothing but the description would. */
public final class ReadProduct {

    private ReadProduct() {}

    public static void main(String[] args) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        List<Opportunity> deals = new OpportunitiesApi(client)
                .listOpportunities(APIListOpportunitiesRequest.newBuilder()
                        .limit(20L)
                        .sort("-deal_value")
                        .currency("SAR,USD")
                        .dealValueMin("1000")
                        .build());
        require(deals.size() == 20, "a page of 20 deals");
        for (int i = 0; i < deals.size(); i++) {
            Opportunity deal = deals.get(i);
            require(!deal.getRemoteId().isEmpty() && deal.getLastSyncedAt() != null, "ids and moments");
            require(i == 0 || deal.getDealValue().compareTo(deals.get(i - 1).getDealValue()) <= 0, "the order asked for");
        }
        List<SyncRun> runs = new SyncApi(client)
                .syncHistory(SyncApi.APISyncHistoryRequest.newBuilder().limit(5L).build())
                .getHistory();
        require(runs.get(runs.size() - 1).getTotalFetched() > 0, "runs with counts");
        require(!new SyncApi(client).examine().getProbes().isEmpty(), "the doctor's probes");
        System.out.println("the generated client read " + deals.size() + " deals and " + runs.size() + " runs");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the generated client did not read " + what);
        }
    }
}
