using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>A step that fails leaves nothing behind of what was found before, and what it gives later reaches all who need it.</summary>
public sealed class RepairedStepTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private readonly ScriptedStep _language = new(AnalysisStep.Language, FactColumns.Language, FactColumns.LanguageScore);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_the_language_has_failed_the_others_read_as_it_was_heard_and_later_all_are_made_anew_and_told()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        _language.Script = static () => throw new InvalidOperationException();
        await using var fake = Open(receiver.Settings([("Updates", "true")]));
        await ErasedStore.EndedCallAsync(fake);
        StepsOf(await AnalysisAsync(fake)).Should().Contain("keyPhrases", "done", "English was heard");

        fake.Logs.Clear();
        _language.Script = static () => ScriptedStep.Done((FactColumns.Language, "sv"));
        await RetryAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        StepsOf(await AnalysisAsync(fake)).Should().Contain("keyPhrases", "impossible: there is no list of words for sv").And.Contain("talk", "done");
        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
    }

    [Fact]
    public async Task Another_step_that_is_repaired_is_told_once_after_a_minute_of_quiet()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var summary = new ScriptedStep(AnalysisStep.Summary) { Script = static () => throw new InvalidOperationException() };
        await using var fake = Open(receiver.Settings([("Updates", "true")]), summary);
        await ErasedStore.EndedCallAsync(fake);

        fake.Logs.Clear();
        summary.Script = static () => ScriptedStep.Done();
        await RetryAsync(fake);
        receiver.Received.Should().ContainSingle();
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
    }

    [Fact]
    public async Task What_a_failed_step_had_found_before_goes()
    {
        _language.Script = static () => ScriptedStep.Done((FactColumns.Language, "sv"));
        await using var fake = Open([]);
        await ErasedStore.EndedCallAsync(fake);
        (await AnalysisAsync(fake)).GetProperty("language").GetProperty("code").GetString().Should().Be("sv");

        _language.Script = static () => throw new InvalidOperationException();
        await TranscriptsOfCall.WriteAnewAsync(fake);
        await TranscriptsOfCall.AnalyseAsync(fake);
        fake.Logs.Clear();

        var analysis = await AnalysisAsync(fake);
        StepsOf(analysis)["language"].Should().StartWith("failed");
        analysis.GetProperty("language").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_file_of_the_servers_that_cannot_be_read_is_tried_again()
    {
        var attempts = 0;
        _language.Script = () => ++attempts < 3 ? throw new FileNotFoundException() : ScriptedStep.Done((FactColumns.Language, "en"));
        await using var fake = Open([]);

        await ErasedStore.EndedCallAsync(fake);

        StepsOf(await AnalysisAsync(fake))["language"].Should().Be("done");
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
    }

    private FakeWebhooks Open(IReadOnlyList<(string Key, string? Value)> settings, params IAnalysisStep[] steps) => ErasedStore.Open(
        _folder,
        features: services =>
        {
            foreach (var step in steps.Length > 0 ? steps : [_language])
                services.AddSingleton(step);
        },
        settings: settings);

    private static async Task RetryAsync(FakeWebhooks fake)
    {
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry");
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
    }

    private static async Task<JsonElement> AnalysisAsync(FakeWebhooks fake) =>
        (await fake.AskAsync("/api/v1/calls/caller-leg/analysis", Supervisor.Key)).Json;
}
