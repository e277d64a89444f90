namespace ContactCenter.Calls.Reconciliation;

/// <summary>Our legs against the platform's lists.</summary>
internal static class ReconciliationFeature
{
    public static void AddReconciliation(this IServiceCollection services)
    {
        services.AddSingleton<LegSearch>();
        services.AddSingleton<LegComparison>();
        services.AddSingleton<Reconciler>();
        services.AddHealthChecks().AddCheck<CatchUpHealthCheck>(CatchUpHealthCheck.Name);
        services.AddHostedService(provider => provider.GetRequiredService<Reconciler>());
    }
}
