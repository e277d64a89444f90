using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>A call is one record of an org with its transcripts as files, however often it is told.</summary>
public sealed class SalesforceTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";

    private readonly TestFolder _folder = new();
    private readonly TestFolder _keys = new();

    public void Dispose()
    {
        _folder.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task A_call_with_a_message_is_a_record_with_its_transcript_as_a_file()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org);

        await ErasedStore.EndedCallAsync(fake);

        var record = org.Calls.Only;
        record["Call_Id__c"]!.GetValue<string>().Should().Be("caller-leg");
        record["ContactId__c"]!.GetValue<string>().Should().Be("caller-leg");
        record["ContactLensTranscriptsFullText__c"]!.GetValue<string>().Should().Be($"Speaker: My {ErasedStore.RareWord} card number is [card] thank you");
        record["Department__c"]!.GetValue<string>().Should().Be("Sales");
        record["ConnectedToSystemTimestamp__c"]!.GetValue<string>().Should().Be("2026-01-05T10:00:00Z");
        record.Select(field => field.Key).Should().NotContain(["Sentiment__c", "CustomerEndpointAddress__c"]);
        var file = org.Files.Versions.Should().ContainSingle().Subject;
        file.Path.Should().Be("Transcripts.json");
        file.Title.Should().MatchRegex("^caller-leg Transcripts [0-9a-f]{64}$");
        file.Place.Should().Be(org.Calls.Records.Keys.Single());
        file.Text.Should().Contain($"My {ErasedStore.RareWord} card number is [card] thank you").And.StartWith("""[{"start_time":""");
        org.Tokens.Given.Should().Be(1);
        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("accepted");
        delivery.GetProperty("status").GetInt32().Should().Be(201);
        delivery.GetProperty("remoteId").GetString().Should().Be($"{org.Calls.Records.Keys.Single()} {file.Id}");
        ErasedStore.FilesWith(_folder, $"Speaker: My {ErasedStore.RareWord}").Should().BeEmpty();
        fake.Logs.Entries.Should().NotContain(entry => entry.Message.Contains("00D!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_is_told_with_all_that_is_asked_for_and_a_file_for_each_side()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var system = await RecordingSystem.StartAsync();
        string[] include = ["sentiment", "language", "key_phrases", "entities", "agent", "survey", "recording", "contact_center_id"];
        var settings = org.Settings(_keys, include.Select((name, i) => ($"Include:{i}", name)));
        await using var world = system.World([.. settings.Select(setting => (setting.Key, setting.Value!))]);
        org.Now = world.Clock.GetUtcNow;

        var call = await ToldCall.TellAsync(world, ToldCall.Complaint);
        await world.RunOutAsync();

        var record = org.Calls.Only;
        record["Call_Id__c"]!.GetValue<string>().Should().Be(call);
        record["ContactId__c"]!.GetValue<string>().Should().Be("chat-7");
        record["Sentiment__c"]!.GetValue<string>().Should().MatchRegex(@"^NEGATIVE, [01]\.?\d*$");
        record["DominantLanguage__c"]!.GetValue<string>().Should().Be("en");
        record["NamedEntities__c"]!.GetValue<string>().Should().Be("4711 0815:ORDERNUMBER, ann@example.com:EMAIL");
        record["Keywords__c"]!.GetValue<string>().Should().Contain(", ");
        record["Summary__c"]!.GetValue<string>().Should().Contain("broken");
        org.Files.Versions.Select(file => file.Path).Should().Equal("CustomerTranscripts.json", "AgentTranscripts.json");
        var turns = JsonNode.Parse(org.Files.Versions[0].Text)!.AsArray();
        turns.Should().HaveCount(3);
        turns[0]!.ToJsonString().Should().Be(
            """
            {"start_time":10,"end_time":18,"content":"I am very angry, the chair that I ordered arrived broken and nobody answers my letters."}
            """.Trim());
    }

    [Fact]
    public async Task What_is_told_again_is_the_same_record_and_the_same_files()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org);
        await ErasedStore.EndedCallAsync(fake);

        await AgainAsync(fake);

        org.Calls.Records.Should().ContainSingle();
        org.Files.Versions.Should().ContainSingle();
        org.Requests.Count(request => request.Line.StartsWith("PATCH", StringComparison.Ordinal)).Should().Be(2);
        (await fake.ItemsAsync(Deliveries)).Should().HaveCount(2).And.OnlyContain(each => each.GetProperty("state").GetString() == "accepted");
    }

    [Fact]
    public async Task A_file_that_has_changed_is_a_new_version_of_the_same_document()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org);
        await ErasedStore.EndedCallAsync(fake);
        org.Files.Versions[0] = org.Files.Versions[0] with { Title = $"caller-leg Transcripts {new string('0', 64)}" };

        await AgainAsync(fake);

        org.Files.Versions.Should().HaveCount(2);
        org.Files.Latest.Should().ContainSingle().Which.Place.Should().BeNull();
    }

    [Fact]
    public async Task What_was_taken_and_could_not_be_noted_is_told_again_and_nothing_is_there_twice()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using (var fake = Open(org, services => services.AddSingleton<IDeliveryStore>(UnnotedDeliveries.Of)))
        {
            await MessageCall.LeaveAsync(fake);
            await fake.SettleAsync();
            org.Files.Versions.Should().ContainSingle("it was taken");
            (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("trying");
        }

        await using (var fake = Open(org))
        {
            await fake.AskAsync("/health/live");
            await fake.PassAsync(TimeSpan.FromHours(1));
            (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("accepted");
        }

        org.Requests.Count(request => request.Line.StartsWith("PATCH", StringComparison.Ordinal)).Should().BeGreaterThan(1);
        org.Calls.Records.Should().ContainSingle();
        org.Files.Versions.Should().ContainSingle();
    }

    [Fact]
    public async Task The_sound_goes_only_where_it_is_asked_for_covered_and_not_too_long()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org, more: ("Include:0", "recording"));

        await ErasedStore.EndedCallAsync(fake);

        org.Files.Versions.Should().HaveCount(2);
        org.Files.Versions[1].Path.Should().StartWith("Recording-").And.EndWith(".wav");
        org.Files.Versions[1].Bytes.AsSpan(0, 4).SequenceEqual("RIFF"u8).Should().BeTrue();
        org.Calls.Only["RecordingPath__c"]!.GetValue<string>().Should().MatchRegex(@"^https://contact\.test/calls/caller-leg#recording-\d+$");
    }

    [Fact]
    public async Task A_sound_in_which_nothing_was_covered_stays_here()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = ErasedStore.Open(
            _folder, settings: [.. org.Settings(_keys, ("Include:0", "recording")), ("Transcription:Engine", "Off")]);
        org.Now = fake.Clock.GetUtcNow;

        await ErasedStore.EndedCallAsync(fake);

        org.Calls.Records.Should().ContainSingle();
        org.Files.Versions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_sound_that_is_not_to_be_covered_stays_here_and_its_words_go()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = ErasedStore.Open(
            _folder, settings: [.. org.Settings(_keys, ("Include:0", "recording")), ("Analysis:Redaction:Sound", "false")]);
        org.Now = fake.Clock.GetUtcNow;

        await ErasedStore.EndedCallAsync(fake);

        org.Files.Versions.Should().ContainSingle().Which.Path.Should().NotStartWith("Recording-");
    }

    [Fact]
    public async Task The_adapters_record_is_looked_up_and_made_where_there_is_none()
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Calls = new(
            "amazonconnect__AC_ContactChannelAnalytics__c",
            new("amazonconnect__ContactId__c", "string", 255),
            new("amazonconnect__ContactLensTranscriptsFullText__c", "textarea", 20));
        await using var fake = Open(
            org, more: [("Salesforce:Object", "AC_ContactChannelAnalytics__c"), ("Salesforce:Namespace", "amazonconnect"), ("OnErasure", "Delete")]);

        await ErasedStore.EndedCallAsync(fake);
        await AgainAsync(fake);

        org.Calls.Only["amazonconnect__ContactId__c"]!.GetValue<string>().Should().Be("caller-leg");
        org.Calls.Only["amazonconnect__ContactLensTranscriptsFullText__c"]!.GetValue<string>().Should().Be("Speaker: My xylograp", "it is cut");
        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(1));
        org.Calls.Records.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Contact", 1, "contact", "Contact__c")]
    [InlineData("Lead", 1, "lead", "Lead__c")]
    [InlineData("Contact", 2, "several", null)]
    [InlineData("Account", 1, "none", null)]
    public async Task A_call_is_linked_to_the_only_one_who_has_the_callers_number(string type, int times, string word, string? field)
    {
        await using var org = await OrgStandIn.StartAsync();
        for (var i = 0; i < times; i++)
            org.People.Add((type, $"003{i:D15}", "7700900001"));
        await using var fake = Open(org, more: ("Salesforce:Relate", "Phone"));

        await ErasedStore.EndedCallAsync(fake);

        org.Calls.Only["Related__c"]!.GetValue<string>().Should().Be(word);
        string[] links = ["Contact__c", "Lead__c"];
        links.Where(link => org.Calls.Only[link] is not null).Should().Equal(field is null ? [] : [field]);
    }

    internal static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;

    /// <summary>A person has the only call told anew.</summary>
    internal static async Task AgainAsync(FakeWebhooks fake)
    {
        var id = (await OnlyAsync(fake)).GetProperty("id").GetString();
        using var again = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/{id}/retry");
        again.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(2));
    }

    private FakeWebhooks Open(OrgStandIn org, Action<IServiceCollection>? features = null, params IEnumerable<(string Key, string Value)> more)
    {
        var fake = ErasedStore.Open(_folder, features: features, settings: org.Settings(_keys, more));
        org.Now = fake.Clock.GetUtcNow;
        return fake;
    }
}
