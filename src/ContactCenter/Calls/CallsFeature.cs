using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The calls and what is to be done for them.</summary>
public static class CallsFeature
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<ContactCenterSettings>().Plan);
        services.AddSingleton(provider => provider.GetRequiredService<ContactCenterSettings>().Limits);
        services.AddSingleton(provider => new WorkNumbers(provider.GetRequiredService<IWorkStore>().LargestNumber));
        services.AddSingleton<CallMetrics>();
        services.AddSingleton<CallEngine>();
        services.AddSingleton<IGauges, CallGauges>();
        services.AddSingleton<IGauges, OutboxGauges>();
        services.AddHealthChecks().AddCheck<CallsHealthCheck>(CallsHealthCheck.Name).AddCheck<OutboxHealthCheck>(OutboxHealthCheck.Name);
        services.AddSingleton(provider =>
        {
            var vonage = provider.GetRequiredService<ContactCenterSettings>().Vonage;
            return new OutboxOptions(vonage.CallsPerSecond, vonage.RequestsPerSecond);
        });
        services.AddSingleton(provider => new Lazy<IEffectExecutor>(() =>
            new ObservedExecutor(provider.GetRequiredService<IEffectExecutor>(), provider.GetRequiredService<OutboxMetrics>())));
        services.AddSingleton<OutboxMetrics>();
        services.AddSingleton<EffectOutbox>();
        services.AddHostedService(provider => provider.GetRequiredService<EffectOutbox>());
    }
}
