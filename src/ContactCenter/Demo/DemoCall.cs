using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Departments;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Ivr;
using ContactCenter.Simulator;
using ContactCenter.Survey;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ContactCenter.Demo;

/// <summary>
/// One whole call in the terminal: the server and the simulator of this process, as the settings say, on a free port,
/// faster than life. Ends with the score.
/// </summary>
public static class DemoCall
{
    private const string CallerNumber = "447700900000";
    private const string Speed = "12";
    private const string Patience = "00:00:15";

    /// <returns>0: the call went as it should; 1: it did not, and what was expected has been said.</returns>
    public static async Task<int> PlayAsync(WebApplicationBuilder builder, TextWriter output, bool inColour)
    {
        var folder = Directory.CreateTempSubdirectory("contact-center-demo");
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Vonage:Platform"] = "Simulator",
            ["Vonage:WebhookSecurity"] = "Signed",
            ["Storage:Path"] = folder.FullName,
            ["Simulator:Speed"] = Speed,
            ["Simulator:Sound"] = "false",
            ["Simulator:Patience"] = Patience,
            ["PublicUrl"] = "",
            ["Serilog:MinimumLevel:Default"] = "Error",
        });
        try
        {
            await using var app = builder.Build();
            app.MapContactCenter();
            await app.StartAsync();
            var narrator = new Narrator(app.Services.GetRequiredService<VoicePlatform>().Log, output, inColour);
            var outcome = await TryPlayAsync(app, narrator);
            await app.StopAsync();
            return outcome;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> TryPlayAsync(WebApplication app, Narrator narrator)
    {
        await using (narrator.Start())
        {
            try
            {
                await PlayAsync(app, narrator);
                return 0;
            }
            catch (SimulationException unexpected)
            {
                narrator.Fail(unexpected.Message);
                return 1;
            }
        }
    }

    private static async Task PlayAsync(WebApplication app, Narrator narrator)
    {
        var settings = app.Services.GetRequiredService<ContactCenterSettings>();
        var platform = app.Services.GetRequiredService<VoicePlatform>();
        var number = settings.Vonage.Number?.Value ?? ContactCenterSettings.SimulatedNumber;
        var menu = settings.Plan.Ivr.MenuFor(number);
        var option = menu.Options.FirstOrDefault(o => o is { Key: not null, Target: MenuTarget.Department })
            ?? throw new SimulationException("The first menu must lead to a department by a key.");
        var department = settings.Plan.Department(((MenuTarget.Department)option.Target).Name);
        if (department.Endpoints[0] is not DepartmentEndpoint.Phone endpoint)
            throw new SimulationException($"Department {department.Name} must have a phone number for the demo.");
        var question = settings.Plan.Survey.Questions.OfType<SurveyQuestion.Scale>().FirstOrDefault()
            ?? throw new SimulationException("The survey must have a question with a scale.");

        var caller = platform.Phone(CallerNumber);
        var agent = platform.Phone(endpoint.Number.Value);
        narrator.Chapter($"{CallerNumber} dials {number}");
        await caller.DialAsync(number);
        await caller.HearsAsync(Beginning(menu.Prompt, menu.Voice));
        narrator.Chapter($"The caller presses {option.Key}: {department.Name}");
        await caller.PressAsync(option.Key!);
        narrator.Chapter($"{endpoint.Number} rings; the agent answers");
        await agent.AnswerAsync();
        await caller.HearsAsync(Beginning(department.Connecting, menu.Voice));
        await caller.HearsPhoneAsync(agent);
        await agent.SayAsync("Good morning, how can I help you?");
        await caller.HearsAsync("how can I help");
        await caller.SayAsync("I would like to order a hundred of them.");
        await agent.HearsAsync("a hundred of them");
        narrator.Chapter("The agent hangs up; the caller is still there");
        await agent.HangUpAsync();
        await caller.HearsAsync(Beginning(question.Prompt, menu.Voice));
        narrator.Chapter($"The caller presses {question.Max - 1}");
        await caller.PressAsync((question.Max - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await caller.HearsAsync(Beginning(settings.Plan.Survey.Thanks, menu.Voice));
        await caller.EndsAsync();
        await TellScoreAsync(app, settings, narrator, question.Max - 1);
    }

    private static async Task TellScoreAsync(WebApplication app, ContactCenterSettings settings, Narrator narrator, int expected)
    {
        var key = settings.ApiKeys.FirstOrDefault(key => key.Role >= Role.Supervisor) ?? FirstAdminKey.ReadOrMake(settings.Storage.Path);
        using var http = new HttpClient { BaseAddress = app.Services.GetRequiredService<StartReport>().LocalUrl() };
        http.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, key.Key);
        var surveys = await http.GetFromJsonAsync<JsonElement>("api/v1/surveys");
        narrator.Chapter("GET /api/v1/surveys");
        narrator.Say(surveys.GetRawText());
        var score = surveys.GetProperty("items").EnumerateArray().Select(survey => survey.GetProperty("score")).FirstOrDefault();
        if (score.ValueKind != JsonValueKind.Number || score.GetInt32() != expected)
            throw new SimulationException($"Expected one survey with score {expected}, but the API says {surveys.GetRawText()}");
        narrator.Chapter($"Score: {score.GetInt32()}");
    }

    /// <summary>The first words of a prompt in that language, which are enough to know it again.</summary>
    private static string Beginning(Prompt prompt, VoiceStyle voice) => prompt.In(voice.Language).Text is { Length: > 30 } text ? text[..30] : prompt.In(voice.Language).Text;
}
