using System.Globalization;
using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Demo;

/// <summary>
/// What is other about a demo that is kept: it sounds, takes as long as life, its conversation is recorded, and the server goes on until it is ended, so
/// that the call is heard, read and found there.
/// </summary>
/// <param name="Speed">How many times as fast as life, as a setting.</param>
/// <param name="Urls">Where the server listens; <c>null</c>: at a free port of this machine.</param>
internal sealed record KeptDemo(string Speed, string? Urls)
{
    /// <summary>The option, without dashes.</summary>
    public const string Flag = "keep";

    /// <summary>What <c>--help</c> tells.</summary>
    public const string Help = $"""
        demo plays one whole call in the terminal, with the simulator as the platform, and leaves nothing behind.

          demo                   without sound, in a few seconds
          demo --{Flag}            with sound, in about a minute; the conversation is recorded

        With --{Flag} the server goes on until Ctrl+C, at a free port or where --urls says, and its folder stays: the address of the call's page is told.
        """;

    /// <summary>Left the agent, right the caller; <c>eng/demo-sound</c> makes it.</summary>
    private const string Sound = "Demo.conversation.wav";

    /// <summary>Longer than anything lasts that somebody waits for.</summary>
    private const string WaitLimit = "00:01:00";

    /// <returns><c>null</c>: it is not to be kept.</returns>
    public static KeptDemo? IfTyped(IConfiguration typed) => typed[Flag] is null ? null : new(typed["Simulator:Speed"] ?? "1", typed["urls"]);

    /// <summary>Each department that can be recorded is, with the caller on a channel of their own.</summary>
    /// <param name="configuration">As it is without.</param>
    public Dictionary<string, string?> SettingsFor(IConfiguration configuration)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Simulator:Speed"] = Speed,
            ["Simulator:Sound"] = "true",
            ["Simulator:WaitLimit"] = WaitLimit,
        };
        foreach (var department in configuration.GetSection("Departments").GetChildren().Where(CanBeRecorded))
        {
            settings[$"{department.Path}:Recording"] = "Split";
            var announcement = department.GetSection("Announcement");
            if (string.IsNullOrEmpty(announcement.Value) && !announcement.GetChildren().Any())
                settings[$"{department.Path}:AnnouncementWaived"] = "true";
        }

        return settings;
    }

    private static bool CanBeRecorded(IConfigurationSection department) =>
        new SettingsReader(department, []).Choice(nameof(Bridge), Bridge.Conversation) == Bridge.Conversation;

    /// <summary>Both talk, by the recording that comes with the program.</summary>
    public static async Task TalkAsync(DemoCast cast, WebApplication app, Narrator narrator)
    {
        var wav = await ReadSoundAsync();
        var length = await cast.Agent.PlayAsync(wav, channel: 1);
        await cast.Caller.PlayAsync(wav, channel: 2);
        narrator.Heading(string.Create(CultureInfo.InvariantCulture, $"Both talk, for {length.TotalSeconds:0} seconds"));
        var speed = app.Services.GetRequiredService<VoicePlatform>().Options.Speed;
        await Task.Delay(length / speed, app.Services.GetRequiredService<TimeProvider>());
    }

    /// <summary>Where a person hears, reads and finds the call.</summary>
    public static void TellWhereItIs(WebApplication app, Narrator narrator, string call)
    {
        var folder = app.Services.GetRequiredService<StorageSettings>().Path;
        var server = app.Services.GetRequiredService<StartReport>().LocalUrl();
        var person = DemoPeople.All.First(person => person.Roles.Contains(Access.Role.Supervisor));
        narrator.Heading("The call is kept");
        narrator.Say($"{server}calls/{call}");
        narrator.Say($"Sign in there as {person.Name}, by one press: recording and transcript are on the page in a moment.");
        narrator.Say($"To find it: {server}search?q=chairs");
        narrator.Say($"All of it is in the folder {folder}, which stays.");
        narrator.Say("The server goes on until Ctrl+C.");
    }

    private static async Task<byte[]> ReadSoundAsync()
    {
        await using var stream = typeof(KeptDemo).Assembly.GetManifestResourceStream(Sound)
            ?? throw new InvalidOperationException($"The program was built without {Sound}.");
        var wav = new byte[stream.Length];
        await stream.ReadExactlyAsync(wav);
        return wav;
    }
}
