using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Exports;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall;

/// <summary>A card number that was said in a call, heard here or told by another system, is nowhere.</summary>
public sealed partial class CardNumberTests : IDisposable
{
    private const string CallToldOf = "chat-7";

    private static readonly (string Speaker, string Text)[] Turns =
    [
        ("agent", "Thank you for calling Example, how can I help you today?"),
        ("caller", "I want to send back the broken chair and get a refund, my card number is 4111 1111 1111 1111"),
        ("agent", "So that was four one one one one one one one one one one one one one one one, is that right?"),
        ("caller", "Yes, that is terrible service, I have been waiting for weeks and the card is 4111-1111-1111-1111"),
        ("agent", "We will send a new chair tomorrow and collect the broken one for free."),
    ];

    private readonly TestFolder _folder = new();
    private readonly TestFolder _transcriber = new();
    private readonly WordVectors _vectors = new();

    public void Dispose()
    {
        _folder.Dispose();
        _transcriber.Dispose();
    }

    [Fact]
    public async Task It_is_in_no_row_index_vector_log_answer_body_example_or_request()
    {
        using var model = new LanguageModelStandIn(static _ => LanguageModelStandIn.Writes(LanguageModelStandIn.Good));
        using var cloud = new ComprehendCloud();
        using var elsewhere = new ByHost(model, cloud);
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var system = await RecordingSystem.StartAsync();
        await using var fake = Open(elsewhere, receiver, system);
        cloud.Clock = fake.Clock;

        var calls = (string[])["caller-leg", await TellBothAsync(fake)];

        IsHidden("what the target is told", receiver.Received.Select(request => request.Text));
        receiver.Received.Select(request => request.Id).Should().BeEquivalentTo(calls.Select(call => $"{call}/crm/1"));
        IsHidden("what the language model is asked", model.Asked.Select(asked => asked.ToJsonString()));
        IsHidden("what Amazon is asked", cloud.Texts);
        IsHidden("what vectors are made of", _vectors.Asked);
        foreach (var call in calls)
            await IsHiddenInAnswersAsync(fake, call);
        await IsHiddenInListsAsync(fake);
        using (var zip = await Export.AsWhoHearsAndReadsAsync(fake))
            IsHidden("the export", zip.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)).Select(TextOf));
        await IsHiddenInRowsAsync(fake);
        fake.Logs.Entries.Select(entry => entry.ToString()).Should().NotContain(line => Card().IsMatch(line));
        _folder.Contents().Where(each => Card().IsMatch(Encoding.Latin1.GetString(each.Bytes))).Select(each => each.File).Should().BeEmpty();
    }

    private FakeWebhooks Open(ByHost elsewhere, DeliveryReceiver receiver, RecordingSystem system)
    {
        string[] parts = ["sentiment", "language", "key_phrases", "entities", "agent", "contact_center_id"];
        string[] steps = ["Language", "Sentiment", "KeyPhrases", "Entities", "Syntax"];
        return ErasedStore.Open(
            _folder,
            features: services =>
            {
                _vectors.Register(services, _transcriber);
                services.AddHttpClient(TranscriptionFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => elsewhere);
            },
            settings:
            [
                .. receiver.Settings(parts.Select((part, number) => ($"Include:{number}", part))),
                .. system.Settings().Concat(LanguageModelStandIn.Use()).Concat(ComprehendCloud.Use(AmazonCloud.SecretKey, steps))
                    .Select(setting => (setting.Key, (string?)setting.Value)),
                ("Recordings:Sources:Default:Department", "Sales"),
                ("Analysis:Topics:Returns:Examples:0:Text", "I want to send back a broken chair"),
            ]);
    }

    /// <summary>One call has a message that is heard, another is told in writing; then somebody says by the lines with the card what that was about.</summary>
    private static async Task<string> TellBothAsync(FakeWebhooks fake)
    {
        await ErasedStore.EndedCallAsync(fake);
        var segments = Turns.Select((turn, number) => (JsonNode)new JsonObject
        {
            ["speaker"] = turn.Speaker,
            ["start"] = number * 10,
            ["end"] = (number * 10) + 8,
            ["text"] = turn.Text,
        });
        var body = new JsonObject
        {
            ["call_id"] = CallToldOf,
            ["caller"] = $"+{Export.Number}",
            ["segments"] = new JsonArray([.. segments]),
        };
        var told = (await RecordingSystem.TakenAsync(fake.Platform, body.ToJsonString())).GetProperty("callId").GetString()!;
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/calls/{told}/topic");
        request.Headers.Add("X-Api-Key", Supervisor.Key);
        request.Content = JsonContent.Create(new { topic = "Returns", lines = (int[])[1, 3] });
        using var labelled = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        labelled.StatusCode.Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        return told;
    }

    private static async Task IsHiddenInAnswersAsync(FakeWebhooks fake, string call)
    {
        foreach (var part in (string[])["", "/transcript", "/analysis", "/vcon"])
        {
            var answer = await fake.AskAsync($"/api/v1/calls/{call}{part}", Supervisor.Key);
            answer.Status.Should().Be(HttpStatusCode.OK, part);
            answer.Body.Should().NotMatchRegex(Card(), part);
            if (part == "/transcript")
                answer.Body.Should().Contain("[card]");
        }
    }

    private static async Task IsHiddenInListsAsync(FakeWebhooks fake)
    {
        string[] lists = ["calls", "recordings", "deliveries", "work", "audit", "topics", "search?q=card", "search?q=broken%20chair"];
        foreach (var list in lists)
        {
            var answer = await fake.AskAsync($"/api/v1/{list}", Supervisor.Key);
            if (answer.Status == HttpStatusCode.Forbidden)
                answer = await fake.AskAsync($"/api/v1/{list}");
            answer.Status.Should().Be(HttpStatusCode.OK, list);
            answer.Body.Should().NotMatchRegex(Card(), list);
        }

        foreach (var word in (string[])["4111", "1111", "%224111%201111%22", "4111-1111-1111-1111"])
        {
            var hits = (await fake.AskAsync($"/api/v1/search?q={word}", Supervisor.Key)).Json.GetProperty("items").EnumerateArray();
            hits.Should().NotContain(hit => hit.GetProperty("highlights").GetArrayLength() > 0, word);
        }
    }

    /// <summary>What steps and labels have come to lies encrypted; it is looked into with the keys of the calls.</summary>
    private async Task IsHiddenInRowsAsync(FakeWebhooks fake)
    {
        await using var history = new SqliteConnection($"Data Source={_folder.File("history.db")};Mode=ReadOnly;Pooling=False");
        var rows = history.Query<(string Call, string Name, byte[] Body)>("SELECT call, name, body FROM derived_texts").ToList();
        rows.Select(row => row.Name).Distinct(StringComparer.Ordinal)
            .Should().Contain(["vectors", "sentiment", "keyPhrases", "entities", "syntax", "summary", "topicExample"]);
        var texts = new List<string>();
        foreach (var (call, name, body) in rows)
        {
            using var key = await fake.Services.GetRequiredService<CallKeys>().FindAsync(call, TestContext.Current.CancellationToken);
            texts.Add(SealedText.Open(key!, body, name == "topicExample" ? "topic/example" : $"analysis/{name}"));
        }

        IsHidden("what steps have come to", texts);
    }

    private static void IsHidden(string where, IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        all.Should().Contain("card", where).And.NotMatchRegex(Card(), where);
    }

    private static string TextOf(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"4111\W{0,2}1111|one one one one", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Card();

    /// <summary>The language model and Amazon, each at its own host.</summary>
    private sealed class ByHost(HttpMessageHandler model, HttpMessageHandler cloud) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _model = new(model, disposeHandler: false);
        private readonly HttpMessageInvoker _cloud = new(cloud, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? _cloud : _model).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _model.Dispose();
            _cloud.Dispose();
            base.Dispose(disposing);
        }
    }
}
