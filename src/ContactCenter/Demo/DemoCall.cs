using System.Globalization;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ContactCenter.Demo;

/// <summary>
/// One whole call in the terminal: the server and the simulator of this process, as the settings say, on a free port. It is faster than life, silent,
/// and leaves nothing behind, unless it is to be kept. Ends with the score.
/// </summary>
internal static class DemoCall
{
    private const string Speed = "12";
    private const string WaitLimit = "00:00:15";

    /// <summary>As the program is told to.</summary>
    /// <param name="context">What was typed.</param>
    /// <param name="map">Maps the server's routes.</param>
    internal static Task<int> RunAsync(CommandContext context, Action<WebApplication> map) => PlayAsync(
        context.Builder,
        map,
        context.Output,
        inColour: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
        KeptDemo.IfTyped(context.Typed));

    /// <param name="kept">What is other about a demo that is kept; <c>null</c>: it is not.</param>
    /// <returns>0: the call went as it should; 1: it did not, and what was expected has been said.</returns>
    public static async Task<int> PlayAsync(WebApplicationBuilder builder, Action<WebApplication> map, TextWriter output, bool inColour, KeptDemo? kept = null)
    {
        var folder = Directory.CreateTempSubdirectory("contact-center-demo");
        builder.WebHost.UseUrls(kept?.Urls ?? "http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Vonage:Platform"] = "Simulator",
            ["Vonage:WebhookSecurity"] = "Signed",
            ["Storage:Path"] = folder.FullName,
            ["Simulator:Speed"] = Speed,
            ["Simulator:Sound"] = "false",
            ["Simulator:WaitLimit"] = WaitLimit,
            ["PublicUrl"] = "",
            ["Serilog:MinimumLevel:Default"] = "Error",
        });
        if (kept is not null)
            builder.Configuration.AddInMemoryCollection(kept.SettingsFor(builder.Configuration));
        try
        {
            await using var app = builder.Build();
            map(app);
            await app.StartAsync();
            var outcome = await TryPlayAsync(app, output, inColour, kept);
            if (kept is not null && outcome == 0)
                await app.WaitForShutdownAsync();
            else
                await app.StopAsync();
            return outcome;
        }
        finally
        {
            if (kept is null)
                folder.Delete(recursive: true);
        }
    }

    private static async Task<int> TryPlayAsync(WebApplication app, TextWriter output, bool inColour, KeptDemo? kept)
    {
        var plan = app.Services.GetRequiredService<PlanSource>().Current;
        var platform = app.Services.GetRequiredService<VoicePlatform>();
        try
        {
            var cast = DemoCast.Of(plan, app.Services.GetRequiredService<VonageSettings>().FirstNumber, platform);
            await using var narrator = new Narrator(platform, cast.Roles, cast.Cues, output, inColour);
            narrator.Start();
            await PlayAsync(cast, plan.Survey, () => kept is null ? TalkAsync(cast) : KeptDemo.TalkAsync(cast, app, narrator));
            await narrator.CatchUpAsync();
            var call = await TellScoreAsync(app, narrator, cast.Mark);
            if (kept is not null)
                KeptDemo.TellWhereItIs(app, narrator, call);
            return 0;
        }
        catch (SimulationException unexpected)
        {
            await output.WriteLineAsync(Narrator.Coloured($"\nNot as expected: {unexpected.Message}", Narrator.Alarm, inColour));
            return 1;
        }
    }

    private static async Task PlayAsync(DemoCast cast, SurveyModel survey, Func<Task> talk)
    {
        var (caller, agent, language) = (cast.Caller, cast.Agent, cast.Menu.Voice);
        await caller.DialAsync(cast.Number);
        await caller.HearsAsync(Beginning(cast.Menu.Prompt, language));
        await caller.PressAsync(cast.Option.Key!);
        await agent.AnswerAsync();
        await caller.HearsAsync(Beginning(cast.Department.Connecting, language));
        await caller.HearsPhoneAsync(agent);
        await talk();
        await agent.HangUpAsync();
        await caller.HearsAsync(Beginning(cast.Question.Prompt, language));
        await caller.PressAsync(cast.Mark.ToString(CultureInfo.InvariantCulture));
        await caller.HearsAsync(Beginning(survey.Thanks, language));
        await caller.EndsAsync();
    }

    private static async Task TalkAsync(DemoCast cast)
    {
        await cast.Agent.SayAsync("Good morning, how can I help you?");
        await cast.Caller.HearsAsync("how can I help");
        await cast.Caller.SayAsync("I would like to order a hundred of them.");
        await cast.Agent.HearsAsync("a hundred of them");
    }

    /// <returns>The call's id.</returns>
    private static async Task<string> TellScoreAsync(WebApplication app, Narrator narrator, int expected)
    {
        var key = app.Services.GetRequiredService<AccessSettings>().Keys.FirstOrDefault(key => key.Role.Has(Permission.SeeCalls))
            ?? FirstAdminKey.ReadOrMake(app.Services.GetRequiredService<StorageSettings>().Path);
        using var http = new HttpClient { BaseAddress = app.Services.GetRequiredService<StartReport>().LocalUrl() };
        http.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, key.Key);
        var surveys = await http.GetFromJsonAsync<JsonElement>("api/v1/surveys");
        narrator.Heading("GET /api/v1/surveys");
        narrator.Say(surveys.GetRawText());
        var survey = surveys.GetProperty("items").EnumerateArray().FirstOrDefault();
        var score = survey.ValueKind == JsonValueKind.Object ? survey.GetProperty("score") : default;
        if (score.ValueKind != JsonValueKind.Number || score.GetInt32() != expected)
            throw new SimulationException($"Expected one survey with score {expected}, but the API says {surveys.GetRawText()}");
        narrator.Heading($"Score: {score.GetInt32()}");
        return survey.GetProperty("callId").GetString()!;
    }

    /// <summary>The first words of a prompt in that language, which are enough to know it again.</summary>
    private static string Beginning(Prompt prompt, VoiceStyle voice) =>
        prompt.In(voice.Language).Text is { Length: > 30 } text ? text[..30] : prompt.In(voice.Language).Text;
}
