package com.bqs.simulator.data;

/** The words that rows are made up from. All names are invented. */
final class Vocabulary {

    static final String[] CUSTOMERS = {
        "Example Bank", "Meridian Telecom", "Northwind Airports", "Blue Harbour Shipping", "Sample Ministry of Health",
        "Acme Petroleum", "Lotus Retail Group", "Granite Insurance", "Sunrise Power", "Juniper Hospitals",
        "Harbour City Council", "Delta University", "Orchid Hotels", "Falcon Logistics", "Cedar Water Authority",
        "شركة المثال للاتصالات", "بنك النموذج", "サンプル銀行", "株式会社例", "Beispiel Werke GmbH"
    };
    static final String[] SUBJECTS = {
        "Core network refresh",
        "Data centre consolidation",
        "SD-WAN rollout",
        "Contact centre upgrade",
        "SOC services",
        "Wireless expansion",
        "Cloud landing zone",
        "Storage renewal",
        "Workshop",
        "Support renewal",
        "Firewall refresh",
        "Smart building",
        "Video surveillance",
        "Backup as a service",
        "Identity platform",
        "تحديث الشبكة",
        "مركز البيانات الجديد",
        "ネットワーク更新",
        "クラウド移行",
        "Annual maintenance"
    };
    static final String[] PRACTICES = {
        "Security",
        "Networking",
        "Data Centre - Compute",
        "Data Centre -Compute",
        "Collaboration",
        "Cloud - Migration",
        "Managed Services",
        "Application - Integration",
        "Application -Integration",
        "Smart Infrastructure"
    };
    static final String[] SECTORS = {
        "Banking", "Government", "Telecom", "Energy", "Healthcare", "Education", "Hospitality", "Retail"
    };
    static final String[] GEOS = {"MEA", "India", "ASEAN", "Europe"};
    static final String[][] SUBREGIONS = {
        {"Gulf", "Levant", "North Africa"}, {"North", "South", "West"}, {"Islands", "Mainland"}, {"Central", "Nordic"}
    };
    static final String[] CURRENCIES = {"USD", "SAR", "INR", "PHP", "EUR"};
    static final String[] OWNERS = {
        "Amal Sample",
        "Ravi Example",
        "JUN TESTER",
        "Mona Placeholder",
        "leo model",
        "Priya Demo",
        "Omar Specimen",
        "Ines Pattern",
        "Kenji Muster",
        "Grace Draft"
    };
    static final String[] STAGES = {
        "01 - Qualification", "02 - Discovery", "03 - Building Vision", "04 - Bid Preparation", "05 - Negotiation"
    };
    static final int[] STAGE_WIN_PROBABILITIES = {10, 25, 40, 60, 80};
    static final String[] CLOSED_STATUSES = {"WON", "LOST", "NO_SALE"};
    static final String[] REASONS = {"PRICE", "PRODUCT", "RELATIONSHIP", "TIMING"};
    static final String[] DESCRIPTIONS = {
        "Renewal of the existing platform; tender expected next quarter.",
        "Customer asked for a budgetary quote.\nSite survey done.",
        "RFP received, \"technical\" and commercial part apart, 50 % advance.",
        "مشروع تحديث البنية التحتية",
        "既存システムの更新",
        "Follow-up from the workshop - see notes; <b>urgent</b>"
    };

    private Vocabulary() {}
}
