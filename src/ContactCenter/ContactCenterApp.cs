using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Factors;
using ContactCenter.Access.Keys;
using ContactCenter.Access.OpenId;
using ContactCenter.Access.Passkeys;
using ContactCenter.Access.Preferences;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Figures;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Exports;
using ContactCenter.AfterCall.Exports.Vcon;
using ContactCenter.AfterCall.Holds;
using ContactCenter.AfterCall.Imports;
using ContactCenter.AfterCall.Notes;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Retention;
using ContactCenter.AfterCall.Reviews;
using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Subscriptions;
using ContactCenter.AfterCall.Topics;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Plan.Replays;
using ContactCenter.Calls.Plan.TestCalls;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Scenarios;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Demo;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Health;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Audio;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Files;
using ContactCenter.Platform.Simulation;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Simulator;
using ContactCenter.Speech.Analysis;
using ContactCenter.Speech.Transcription;
using ContactCenter.Web.Console;
using ContactCenter.Web.Live;
using ContactCenter.Web.Operators;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter;

/// <summary>The one wiring: the program, the tests and the benchmarks all go through here.</summary>
public static class ContactCenterApp
{
    /// <summary>Registers everything but the clock, which the program or the test brings.</summary>
    public static WebApplicationBuilder AddContactCenter(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddLocalSettings(Directory.GetCurrentDirectory());
        builder.Services.AddFeatures(builder.Configuration);
        return builder;
    }

    /// <summary>The settings of all features.</summary>
    /// <exception cref="SettingsException">The settings have faults.</exception>
    public static SettingsSet ReadSettings(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddFeatures(configuration);
        return services.Select(service => service.IsKeyedService ? null : service.ImplementationInstance).OfType<SettingsPart>().Read(configuration);
    }

    private static void AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging(logging => logging.AddSerilogFromSettings());
        services.AddTelemetry(configuration, except: WebhooksFeature.Path);
        services.AddSingleton(new Random());
        services.AddHosting();
        services.AddHealth();
        services.AddStorage();
        services.AddEncryption();
        services.AddOutgoing();
        services.AddServerCommands();
        services.AddCalls();
        services.AddWork();
        services.AddCallsApi();
        services.AddAudio();
        services.AddReconciliation();
        services.AddSimulation();
        services.AddWebhooks();
        services.AddCallWebhooks();
        services.AddPlatformFiles();
        services.AddTranscription();
        services.AddAnalysis();
        services.AddHolds();
        services.AddRecordings();
        services.AddPipeline();
        services.AddAnalyses();
        services.AddNotes();
        services.AddAnnouncements();
        services.AddImports();
        services.AddSearch();
        services.AddErasures();
        services.AddDelivery();
        services.AddSubscriptions();
        services.AddReviews();
        services.AddTopics();
        services.AddExports();
        services.AddRetention();
        services.AddAccess();
        services.AddApi();
        services.AddOperators();
        services.AddLive();
        services.AddConsole();
        services.AddDemo();
    }

    /// <exception cref="SettingsException">The settings have faults.</exception>
    /// <exception cref="StorageException">The store is in use, damaged, or cannot be written.</exception>
    public static WebApplication MapContactCenter(this WebApplication app)
    {
        var isLive = app.Services.GetRequiredService<Deployment>().IsLive;
        // Made now, so that a folder that cannot hold the first key stops the start and not the first request.
        app.Services.GetRequiredService<ApiKeyRing>();
        // What was left on disk is found again before anybody may ask, and damage stops the start.
        app.Services.GetRequiredService<ICallStore>();
        var console = app.Services.GetRequiredService<SignInSettings>().Console;
        // Without the key of what is kept encrypted nothing of it could be read, and what is added would need two.
        app.Services.GetRequiredService<MasterKeySource>();
        // And by which plan: a published one stands in for the settings' before the simulator or a caller asks for it.
        app.Services.GetRequiredService<PlanSource>();
        app.UseForwardedHeaders();
        // A proxy passes the console's path on, or takes it away.
        app.UsePathBase(console.Path.TrimEnd('/'));
        // Webhooks end here: they have checks of their own, and none of what follows is for them.
        app.UseRouting();
        app.UseRequestLog(shown: ApiFeature.Path, except: WebhooksFeature.Path);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseConsole(console.Path);
        app.UseAuthentication();
        app.UseDenials();
        app.UseAuthorization();
        app.UseProof();
        app.MapWebhooks();
        app.MapAnnouncements();
        var api = app.MapApi();
        api.MapCalls();
        api.MapCallCommands();
        api.MapCallEdits();
        api.MapScenarios();
        api.MapPlan();
        api.MapTestCalls();
        api.MapAudioFiles();
        api.MapReplays();
        api.MapHolds();
        api.MapRecordings();
        api.MapImports();
        api.MapTranscripts();
        api.MapAnalyses();
        api.MapAnalysisFigures();
        api.MapSearch();
        api.MapErasures();
        api.MapDeliveries();
        api.MapSubscriptions();
        api.MapReviews();
        api.MapReviewList();
        api.MapTopics();
        api.MapExports();
        api.MapVcons();
        api.MapUnmatchedWebhooks();
        api.MapOperators();
        api.MapLive();
        api.MapSessions();
        api.MapOpenId();
        api.MapSecondFactor();
        api.MapPasskeys();
        api.MapPasskeysByCode();
        api.MapUsers();
        api.MapKeys();
        api.MapAudit();
        api.MapPreferences();
        app.MapHealth();
        app.MapAudio();
        if (!isLive)
        {
            app.MapSimulation(
                FirstSteps.Of(app.Services.GetRequiredService<PlanSource>().Current, app.Services.GetRequiredService<VonageSettings>().FirstNumber));
            app.MapDemo(app.Services.GetRequiredService<VoicePlatform>());
        }

        app.Lifetime.ApplicationStarted.Register(() => OnStarted(app, isLive));
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<CallEngine>().CloseToNewCalls);
        return app;
    }

    private static void OnStarted(WebApplication app, bool isLive)
    {
        var report = app.Services.GetRequiredService<StartReport>();
        if (!isLive)
            app.Services.GetRequiredService<SimulatorOptions>().PointAt(report.LocalUrl() ?? new Uri("http://localhost/"));
        if (Listening.IsOnSockets(app))
            app.Services.GetRequiredService<CommandSocket>().Open();
        report.Write();
    }
}
