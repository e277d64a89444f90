using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Reviews;

/// <summary>People who judge calls by the scorecard of a plan.</summary>
internal static class ReviewDesk
{
    public const string Comment = "The agent greeted the caller.";

    /// <summary>A server on disk whose plan has a scorecard.</summary>
    public static ContactCenterWorld Open(TestFolder folder, params (string Key, string Value)[] more) => new(CallSteps.With(
    [
        .. Supervisor.Settings,
        ("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path),
        ("Recordings:Sources:Default:Secret", RecordingSystem.Secret), ("Recordings:Sources:Default:AllowedHosts:0", "recorder.test"),
        ("Recordings:Sources:Default:Department", "Sales"),
        ("Analysis:Scorecard:service:Questions:0:Id", "greeting"),
        ("Analysis:Scorecard:service:Questions:0:Text", "Did the agent greet the caller?"),
        ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"),
        ("Analysis:Scorecard:service:Questions:0:Weight", "2"),
        ("Analysis:Scorecard:service:Questions:0:Critical", "true"),
        ("Analysis:Scorecard:service:Questions:0:Auto:Kind", "Words"),
        ("Analysis:Scorecard:service:Questions:0:Auto:Words:0", "thank you for calling"),
        ("Analysis:Scorecard:service:Questions:0:Auto:FirstSeconds", "20"),
        ("Analysis:Scorecard:service:Questions:1:Id", "tone"),
        ("Analysis:Scorecard:service:Questions:1:Text", "How was the tone?"),
        ("Analysis:Scorecard:service:Questions:1:Kind", "Scale"),
        ("Analysis:Scorecard:service:Questions:2:Id", "solved"),
        ("Analysis:Scorecard:service:Questions:2:Text", "Was it solved?"),
        ("Analysis:Scorecard:service:Questions:2:Kind", "Choice"),
        ("Analysis:Scorecard:service:Questions:2:Choices:0:Text", "in part"),
        ("Analysis:Scorecard:service:Questions:2:Choices:0:Value", "0.5"),
        ("Analysis:Scorecard:service:Questions:2:Choices:1:Text", "wholly"),
        ("Analysis:Scorecard:service:Questions:2:Choices:1:Value", "1"),
        .. more,
    ]));

    /// <summary>Calls leave for the history meanwhile.</summary>
    public static async Task PassAsync(ContactCenterWorld world, TimeSpan time)
    {
        await world.SettleAsync();
        var until = world.Clock.GetUtcNow() + time;
        while (world.Clock.FireNext(until))
            await world.SettleAsync();
        world.Clock.Advance(until - world.Clock.GetUtcNow());
        await world.SettleAsync();
    }

    public static async Task<Browser> PersonAsync(ContactCenterWorld world, string name, Role role)
    {
        await Browser.AddAsync(world.Services, name, role);
        var browser = new Browser(world.Pages, from: null);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }

    public static async Task<JsonElement> SaveAsync(Browser reviewer, string call, string state)
    {
        var saved = await reviewer.PutAsync(
            $"calls/{call}/review", new { state, answers = new object[] { new { question = "greeting", value = true, segment = 0, comment = Comment } } });
        saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
        return saved.Json;
    }
}
