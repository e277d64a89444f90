using System.Net;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What was said becomes vectors, for whoever looks for what it means.</summary>
public sealed class CallVectorTests : IDisposable
{
    private const string Wish = "I want to send back the xylographquux chair, please";

    private const string German =
        "Guten Tag, ich möchte den Stuhl zurückgeben, den ich letzte Woche bei Ihnen gekauft habe, weil er leider schon nach einem Tag kaputt war, "
        + "und ich hätte gern mein Geld wieder auf meinem Konto, sonst muss ich mich beschweren und einen Anwalt nehmen, verstehen Sie das bitte";

    private static readonly (string Key, string? Value)[] OtherModel =
        [("Analysis:Embeddings:Model", "/models/multilingual-e5-small.onnx"), ("Analysis:Embeddings:Tokenizer", "/models/multilingual-e5-small.model")];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Passages_of_both_parties_have_a_vector_encrypted_with_the_call_s_key()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Search:Index", "false"));

        var call = await desk.TellAsync(Wish);

        var stored = (await VectorsAsync(desk, call))!;
        stored.Model.Should().Be("all-minilm-l6-v2-test");
        stored.Passages.Select(passage => $"{passage.Speaker} {string.Join(',', passage.Segments)} {passage.Start}-{passage.End}")
            .Should().Equal("agent 0,2,4 0-48", "caller 1 10-18");
        stored.Passages.Select(passage => passage.Recording).Distinct().Should().ContainSingle();
        ByteVector.FromBytes(stored.Passages[1].Vector).Numbers.Length.Should().Be(256);
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, "passages").Should().BeEmpty("it is encrypted");
        StepsOf(await desk.AnalysisAsync(call)).Should().Contain("vectors", "done");
    }

    [Fact]
    public async Task They_are_made_for_search_alone_too_and_not_where_nobody_needs_them()
    {
        await using (var desk = await TopicDesk.OpenAsync(_folder, settings: ("Analysis:Steps:Topic", "Off")))
            StepsOf(await desk.AnalysisAsync(await desk.TellAsync(Wish))).Should().Contain("vectors", "done").And.Contain("topic", "off");

        using var other = new TestFolder();
        await using (var desk = await TopicDesk.OpenAsync(other, settings: [("Analysis:Steps:Topic", "Off"), ("Search:Index", "false")]))
            StepsOf(await desk.AnalysisAsync(await desk.TellAsync(Wish))).Should().Contain("vectors", "off").And.Contain("topic", "off");
    }

    [Fact]
    public async Task An_empty_attribute_switches_them_off_and_one_that_names_other_steps_does_not()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        StepsOf(await desk.AnalysisAsync(await desk.TellAsync(Wish, "chat-1", ""))).Should().Contain("vectors", "off").And.Contain("topic", "off");
        StepsOf(await desk.AnalysisAsync(await desk.TellAsync(Wish, "chat-2", "snt", language: "en")))
            .Should().Contain("vectors", "done").And.Contain("topic", "done");
    }

    [Fact]
    public async Task A_language_that_the_model_does_not_know_is_said()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var call = await desk.TellAsync(German);

        StepsOf(await desk.AnalysisAsync(call)).Should().Contain("vectors", "impossible: the model knows English alone")
            .And.Contain("topic", "impossible: the model knows English alone");
    }

    [Fact]
    public async Task Where_the_transcriber_has_no_time_it_is_tried_again_and_at_last_it_has_failed()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;
        var late = await desk.TellAsync(Wish, "chat-1");
        StepsOf(await desk.AnalysisAsync(late)).Should().NotContainKeys("vectors", "topic").And.Contain("talk", "done");

        desk.Vectors.Refuses = null;
        await desk.Server.PassAsync(TimeSpan.FromMinutes(1));
        StepsOf(await desk.AnalysisAsync(late)).Should().Contain("vectors", "done").And.Contain("topic", "done");

        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;
        var never = await desk.TellAsync(Wish, "chat-2");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));
        StepsOf(await desk.AnalysisAsync(never))["vectors"].Should().StartWith("failed: The transcriber makes no vectors (503)");
        StepsOf(await desk.AnalysisAsync(never))["topic"].Should().StartWith("impossible: The transcriber makes no vectors (503)");
        var letter = (await desk.Server.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        letter.GetProperty("kind").GetString().Should().Be("analyseVectors");
        desk.Server.Logs.Clear();

        desk.Vectors.Refuses = null;
        (await desk.Server.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry")).Dispose();
        await desk.Server.SettleAsync();
        StepsOf(await desk.AnalysisAsync(never)).Should().Contain("vectors", "done").And.Contain("topic", "done");
    }

    [Fact]
    public async Task Another_model_makes_those_of_earlier_calls_anew()
    {
        string early;
        await using (var desk = await TopicDesk.OpenAsync(_folder))
            early = await desk.TellAsync(Wish, "chat-1");
        await using (var desk = await TopicDesk.OpenAsync(_folder, new() { Model = "all-minilm-l6-v2-other" }))
        {
            (await VectorsAsync(desk, early))!.Model.Should().Be("all-minilm-l6-v2-test");

            await desk.TellAsync(Wish, "chat-2");

            (await VectorsAsync(desk, early))!.Model.Should().Be("all-minilm-l6-v2-other");
            desk.Vectors.Passages.Count(text => text == Wish).Should().Be(2, "each call is made once");
        }
    }

    [Fact]
    public async Task A_model_that_knows_the_language_makes_those_of_calls_that_had_none_soon_after_the_start_and_their_topic_is_found()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        string call;
        await using (var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings(("Updates", "true"))))
        {
            call = await desk.TellAsync(German, language: "de");
            StepsOf(await desk.AnalysisAsync(call)).Should().Contain("vectors", "impossible: the model knows English alone")
                .And.Contain("topic", "impossible: the model knows English alone");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        }

        await using (var desk = await TopicDesk.OpenAsync(
            _folder, new() { Model = "multilingual-e5-small-test" }, settings: [.. receiver.Settings(("Updates", "true")), .. OtherModel]))
        {
            desk.Publish(new TopicModel("stuhl", "Stuhl") { Examples = [new(German, "de"), new($"Hallo, {German}", "de")] }, TopicDesk.Billing);
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

            (await VectorsAsync(desk, call))!.Model.Should().Be("multilingual-e5-small-test");
            StepsOf(await desk.AnalysisAsync(call)).Should().Contain("vectors", "done").And.Contain("topic", "done");
            (await desk.TopicAsync(call)).Should().Be("stuhl by examples");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
            receiver.Received.Should().ContainSingle("a new model is no change that targets are told of");
        }
    }

    [Fact]
    public async Task A_call_of_which_another_model_makes_none_is_looked_at_once()
    {
        string call;
        await using (var desk = await TopicDesk.OpenAsync(_folder))
            call = await desk.TellAsync(German, language: "de");
        await using (var desk = await TopicDesk.OpenAsync(_folder, new() { Model = "all-minilm-l6-v2-other" }))
        {
            await desk.TellAsync(Wish, "chat-2");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(2));

            StepsOf(await desk.AnalysisAsync(call))["vectors"].Should().StartWith("impossible: ");
            (await desk.Server.Services.GetRequiredService<IAnalysisStore>()
                .WithOtherVectorsAsync("all-minilm-l6-v2-other", after: "", most: 10, TestContext.Current.CancellationToken)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_call_that_fails_again_and_again_does_not_keep_the_others_from_their_vectors()
    {
        const string Bad = "I want to send back the crooked table, please";
        List<string> calls = [];
        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            foreach (var (text, at) in new[] { Wish, Bad, Wish }.Index().Select(each => (each.Item, each.Index)))
                calls.Add(await desk.TellAsync(text, $"chat-{at}"));
        }

        await using (var desk = await TopicDesk.OpenAsync(_folder, new() { Model = "all-minilm-l6-v2-other" }))
        {
            desk.Vectors.RefusesTexts = texts => texts.Contains(Bad, StringComparer.Ordinal) ? HttpStatusCode.InternalServerError : null;
            await desk.TellAsync(Wish, "chat-9");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(10));

            var models = new List<string>();
            foreach (var call in calls)
                models.Add((await VectorsAsync(desk, call))!.Model);
            models.Should().Equal("all-minilm-l6-v2-other", "all-minilm-l6-v2-test", "all-minilm-l6-v2-other");
            (await desk.Server.ItemsAsync("/api/v1/work")).Should().NotContain(item => item.GetProperty("kind").GetString() == "renewVectors");
        }
    }

    private static async Task<StoredVectors?> VectorsAsync(TopicDesk desk, string call)
    {
        var read = await desk.Server.Services.GetRequiredService<AnalysedCalls>().ReadAsync(call, TestContext.Current.CancellationToken);
        return (await desk.Server.Services.GetRequiredService<KeptSteps>().VectorsOfAsync(read!, TestContext.Current.CancellationToken)).Vectors;
    }
}
