using ContactCenter.Access;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Demo;
using ContactCenter.Foundation.Health;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Audio;
using ContactCenter.Platform.Simulation;
using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace ContactCenter;

/// <summary>The one wiring: the program, the tests and the benchmarks all go through here.</summary>
public static class ContactCenterApp
{
    /// <summary>Registers everything but the clock, which the program or the test brings.</summary>
    public static WebApplicationBuilder AddContactCenter(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddLocalSettings(Directory.GetCurrentDirectory());
        // Read when the host is built, not now: a test's settings are not there yet.
        builder.Services.AddSingleton(provider => ContactCenterSettings.Read(provider.GetRequiredService<IConfiguration>()));
        builder.Logging.AddSerilogFromSettings();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.AddTelemetry(except: WebhooksFeature.Path);
        builder.Services.AddSingleton(new Random());
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<ContactCenterSettings>((options, settings) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedFor;
            foreach (var proxy in settings.KnownProxies)
                options.KnownProxies.Add(proxy);
        });
        builder.Services.AddHealth();
        builder.Services.AddSingleton<StartReport>();
        builder.Services.AddSingleton<IStartLines, SettingsStartLines>();
        builder.Services.AddStorage();
        builder.Services.AddCalls();
        builder.Services.AddWork();
        builder.Services.AddVonage();
        builder.Services.AddSimulation();
        builder.Services.AddWebhooks();
        builder.Services.AddAccess();
        builder.Services.AddApi();
        return builder;
    }

    /// <exception cref="Foundation.Settings.SettingsException">The settings have faults.</exception>
    /// <exception cref="StorageException">The store is in use, damaged, or cannot be written.</exception>
    public static WebApplication MapContactCenter(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ContactCenterSettings>();
        // Made now, so that a folder that cannot hold the first key stops the start and not the first request.
        app.Services.GetRequiredService<ApiKeyRing>();
        // What was left on disk is found again before anybody may ask, and damage stops the start.
        app.Services.GetRequiredService<ICallStore>();
        app.UseForwardedHeaders();
        // Webhooks end here: they have a door of their own, and none of what follows is for them.
        app.UseRouting();
        app.UseRequestLog(shown: ApiFeature.Path, except: WebhooksFeature.Path);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapWebhooks();
        app.MapApi();
        app.MapHealth();
        app.MapAudio();
        if (!settings.IsLive)
        {
            app.MapSimulation(FirstSteps.Of(settings));
            app.MapScores(app.Services.GetRequiredService<VoicePlatform>());
            app.MapGet("/", () => TypedResults.Redirect(SimulationFeature.Page)).WithHead().ExcludeFromDescription();
        }

        app.Lifetime.ApplicationStarted.Register(() => OnStarted(app, settings));
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<CallEngine>().CloseToNewCalls);
        return app;
    }

    private static void OnStarted(WebApplication app, ContactCenterSettings settings)
    {
        var report = app.Services.GetRequiredService<StartReport>();
        if (!settings.IsLive)
            app.Services.GetRequiredService<SimulatorOptions>().PointAt(report.LocalUrl() ?? new Uri("http://localhost/"));
        report.Write();
    }
}
