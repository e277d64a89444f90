namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Orgs of Salesforce are told of calls.</summary>
internal static class SalesforceFeature
{
    public static void AddSalesforce(this IServiceCollection services)
    {
        services.AddSingleton<Orgs>();
        services.AddSingleton<OrgCheck>();
        services.AddSingleton<DeliverableSounds>();
        services.AddSingleton<IDeliverySender, SalesforceSender>();
    }
}
