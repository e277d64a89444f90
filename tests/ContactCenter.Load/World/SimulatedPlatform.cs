using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Load.World;

/// <summary>The voice platform's stand-in on a loopback port of this process. It survives the server.</summary>
public sealed class SimulatedPlatform : IAsyncDisposable
{
    /// <summary>The platform's own durations pass so much faster than in life; those of the server do not.</summary>
    public const double Speed = 5;

    private readonly WebApplication _web;

    private SimulatedPlatform(WebApplication web, WireTap tap)
    {
        (_web, Wire) = (web, tap);
        Voice = web.Services.GetRequiredService<VoicePlatform>();
        Address = new Uri(web.Urls.First());
    }

    public VoicePlatform Voice { get; }

    public WireTap Wire { get; }

    /// <summary>Where it answers the calls API.</summary>
    public Uri Address { get; }

    /// <param name="server">Where the server will listen.</param>
    /// <param name="plan">What goes wrong on the way, and what is kept.</param>
    public static async Task<SimulatedPlatform> StartAsync(Account account, Uri server, SitePlan plan, Random random, TimeProvider time)
    {
        var options = new SimulatorOptions
        {
            ApplicationId = account.ApplicationId,
            ApiKey = account.ApiKey,
            SignatureSecret = account.SignatureSecret,
            ApplicationPublicKey = account.PublicKey,
            Numbers = [Account.Number],
            AnswerUrl = new Uri(server, "webhooks/answer").ToString(),
            AnswerMethod = "POST",
            EventUrl = new Uri(server, "webhooks/event").ToString(),
            FallbackUrl = new Uri(server, "webhooks/fallback").ToString(),
            FallbackMethod = "POST",
            Speed = Speed,
            CallsPerSecond = ServerSettings.CallsPerSecond,
            RequestsPerSecond = ServerSettings.RequestsPerSecond,
            LogCapacity = plan.KeptLines,
            KeptCalls = int.MaxValue,
            Faults = [.. plan.Faults],
        };
        var tap = new WireTap(time, options.ConnectTimeout);
        // No settings are read and no files watched: only what is asked for takes time.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging().AddSingleton(time).AddSingleton(random).AddVoicePlatform(options, _ => tap);
        var web = builder.Build();
        web.MapVoicePlatform();
        await web.StartAsync();
        return new SimulatedPlatform(web, tap);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        Wire.Dispose();
    }
}
