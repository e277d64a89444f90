using System.Security.Cryptography;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The simulator alone, on a free port, for applications that are not ours.</summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    public const string ApplicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-end-to-end");
    private readonly WebApplication _web;

    private RunningPlatform(Action<SimulatorOptions> configure)
    {
        using var key = RSA.Create(2048);
        PrivateKeyPath = Path.Combine(_folder.FullName, "private.key");
        File.WriteAllText(PrivateKeyPath, key.ExportPkcs8PrivateKeyPem());
        Options = new SimulatorOptions
        {
            ApplicationId = ApplicationId,
            ApplicationPublicKey = key.ExportSubjectPublicKeyInfoPem(),
            // Limits of the platform's that pass in real time: a busy machine is slow, not wrong.
            ConnectTimeout = RealTime.Limit,
            AnswerTimeout = RealTime.Limit,
            EventTimeout = RealTime.Limit,
            WaitLimit = RealTime.Limit,
        };
        configure(Options);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddVoicePlatform(Options);
        _web = builder.Build();
        _web.MapVoicePlatform();
    }

    public SimulatorOptions Options { get; }

    /// <summary>The file with the key that the application signs its tokens with.</summary>
    public string PrivateKeyPath { get; }

    public Uri Url => new(_web.Urls.First());

    public VoicePlatform Platform => _web.Services.GetRequiredService<VoicePlatform>();

    public static async Task<RunningPlatform> StartAsync(Action<SimulatorOptions> configure)
    {
        var platform = new RunningPlatform(configure);
        await platform._web.StartAsync();
        return platform;
    }

    public SimulatedPhone Phone(string number) => Platform.Phone(number);

    /// <summary>Waits until a phone's leg is so: what the calls API accepts is done a little later.</summary>
    public async Task LegIsAsync(SimulatedPhone phone, Func<LegSnapshot, bool> isSo)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (!Platform.Legs.Any(leg => leg.Id == phone.CurrentLeg && isSo(leg)))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
