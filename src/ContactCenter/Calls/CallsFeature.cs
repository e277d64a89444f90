using ContactCenter.Api;
using ContactCenter.Calls.Effects;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Plan.Replays;
using ContactCenter.Calls.Plan.TestCalls;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Services;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Stores.FromJournal;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The calls and what is to be done for them.</summary>
internal static class CallsFeature
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddApiPart(CallApi.Description, CallJson.Default);
        services.AddSettings(CallLimits.Read, CallLimits.SectionName);
        services.AddSettings(ServiceSettings.Read);
        services.AddPlan();
        services.AddTestCalls();
        services.AddReplays();
        services.AddHostedService<CallDrain>();
        services.AddSingleton<IGauges, CallGauges>();
        services.AddHealthChecks().AddCheck<CallsHealthCheck>(CallsHealthCheck.Name);
        services.AddSingleton<IStorageUpgrade, JournalUpgrade>();
        services.AddSingleton<CallMetrics>();
        services.AddServices();
        services.AddSingleton<IHistoryOpening>(provider => new OldSurveys(
            provider.GetRequiredService<PlanSource>().Current.Survey.Questions, provider.GetRequiredService<ILogger<OldSurveys>>()));
        services.AddSingleton<HistoryDatabase>();
        services.AddSingleton(ErasedOf);
        services.AddSingleton(ErasureKey.Column);
        services.AddSingleton<IWrappedKeyFile>(new ErasureKeyFile());
        services.AddSingleton(HistoryOf);
        services.AddSingleton<CallNotifier>();
        services.AddSingleton<ICallStore>(StoreOf);
        services.AddSingleton<CallEngine>();
        services.AddSingleton<CallCommands>();
        services.AddSingleton<CallEdits>();
        services.AddSingleton<LateFacts>();
        services.AddSingleton<IWorkHandler, TimerHandler>();
        services.AddSingleton<IWorkHandler, CreateAgentLegHandler>();
        services.AddSingleton<IWorkHandler, TransferCallerHandler>();
        services.AddSingleton<IWorkHandler, AnnounceRecordingHandler>();
        services.AddSingleton<IWorkHandler, RecordLegHandler>();
        services.AddSingleton<IWorkHandler, PlayMusicHandler>();
        services.AddSingleton<IWorkHandler, StopMusicHandler>();
        services.AddSingleton<ClaimedLeg>();
        services.AddSingleton<IWorkHandler, HangUpHandler>();
        services.AddSingleton<IWorkHandler, LookUpHandler>();
        services.AddSingleton<IWorkHandler, LateFactHandler>();
        services.AddSingleton<IWorkHandler, StrayLegHandler>();
    }

    private static ICallHistory HistoryOf(IServiceProvider provider)
    {
        if (provider.FindLive() is not { } live)
            return new MemoryCallHistory(provider.GetRequiredService<StorageSettings>().KeptCalls, provider.GetService<IFoundCalls>());
        var moved = MovedCalls.Read(live, provider.GetRequiredService<TimeProvider>().GetUtcNow());
        return ActivatorUtilities.CreateInstance<SqliteCallHistory>(provider, live, moved);
    }

    private static CallStore StoreOf(IServiceProvider provider)
    {
        var left = provider.FindLive() is { } live ? CallsLeft.Read(live) : CallsLeft.Nothing;
        return ActivatorUtilities.CreateInstance<CallStore>(provider, left);
    }

    private static ErasedCalls ErasedOf(IServiceProvider provider)
    {
        var master = provider.GetRequiredService<MasterKeySource>();
        return provider.FindLive() is { } live
            ? ErasedCalls.Read(live, provider.GetRequiredService<StorageSettings>().Path, master)
            : new(ErasureKey.New(master));
    }
}
