using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.AfterCall.Exports.Vcon;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Exports;

/// <summary>A call in a form that other systems know, for who may read it.</summary>
public sealed class VconTests : IDisposable
{
    private const string Vcon = "/api/v1/calls/caller-leg/vcon";

    /// <summary>The media types of pieces that the vcon library 0.3.10 takes; it refuses a piece of any other, and of none.</summary>
    private static readonly string[] TakenByLibrary =
    [
        "audio/wav", "audio/x-wav", "audio/wave", "audio/mpeg", "audio/mp3", "audio/ogg", "audio/webm", "audio/x-m4a", "audio/aac",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_is_told_with_parties_dialog_and_analysis_and_where_its_sound_is()
    {
        await using var fake = await EndedAsync();

        var vcon = await VconAsync(fake, Vcon);

        Golden.Matches(vcon.GetRawText());
        vcon.EnumerateObject().Select(field => field.Name).Should().Equal("vcon", "uuid", "created_at", "parties", "dialog", "analysis");
        vcon.GetProperty("vcon").GetString().Should().Be("0.0.1");
        var caller = vcon.GetProperty("parties").EnumerateArray().Should().ContainSingle().Subject;
        caller.EnumerateObject().Select(field => $"{field.Name}: {field.Value.GetString()}").Should().Equal("role: customer", $"tel: +{ErasedStore.Number}");
        var dialog = vcon.GetProperty("dialog").EnumerateArray().Should().ContainSingle().Subject;
        dialog.EnumerateObject().Select(field => field.Name)
            .Should().Equal("type", "start", "duration", "parties", "mimetype", "url", "alg", "signature");
        dialog.GetProperty("alg").GetString().Should().Be("SHA-512");
        vcon.GetProperty("analysis").EnumerateArray().Select(each => each.GetProperty("type").GetString())
            .Should().StartWith("transcript").And.Contain("summary");
        var sound = await SoundAsync(fake, new Uri(dialog.GetProperty("url").GetString()!).PathAndQuery);
        dialog.GetProperty("signature").GetString().Should().Be(Base64Url.EncodeToString(SHA512.HashData(sound)));
        (await VconAsync(fake, Vcon)).GetRawText().Should().Be(vcon.GetRawText(), "it is the same each time");
        var lines = await fake.ItemsAsync("/api/v1/audit?action=vconExported");
        lines.Should().HaveCount(2).And.OnlyContain(line => line.GetProperty("object").GetString() == "caller-leg");
        (await fake.ItemsAsync("/api/v1/audit?action=recordingHeard")).Should().ContainSingle("the sound was heard once, at its address");
    }

    [Fact]
    public async Task What_the_description_requires_of_it_is_there()
    {
        await using var fake = await EndedAsync();
        var schemas = (await fake.ApiAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        var required = schemas.GetProperty("VconAnalysis").GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToList();

        var analyses = (await VconAsync(fake, Vcon)).GetProperty("analysis").EnumerateArray().ToList();

        analyses.Should().Contain(analysis => analysis.GetProperty("mimetype").GetString() == "text/plain", "of plain text there is no schema");
        foreach (var analysis in analyses)
            analysis.EnumerateObject().Select(property => property.Name).Should().Contain(required);
    }

    [Fact]
    public async Task What_the_call_was_about_stands_in_it_with_who_has_found_it()
    {
        await using var fake = await EndedAsync(settings: [("Analysis:Topics:cards:Name", "Cards"), ("Analysis:Topics:cards:Words:0", "card")]);

        var topic = (await VconAsync(fake, Vcon)).GetProperty("analysis").EnumerateArray()
            .Should().ContainSingle(each => each.GetProperty("type").GetString() == "topic").Subject;

        (topic.GetProperty("vendor").GetString(), topic.GetProperty("schema").GetString()).Should().Be(("Embedded", "ContactCenter topic"));
        var body = JsonElement.Parse(topic.GetProperty("body").GetString()!);
        (body.GetProperty("label").GetString(), body.GetProperty("source").GetString()).Should().Be(("Cards", "words"));
    }

    [Fact]
    public async Task Its_sound_stands_in_it_where_that_is_asked_for_and_is_a_hearing()
    {
        await using var fake = await EndedAsync();
        var address = new Uri((await VconAsync(fake, Vcon)).GetProperty("dialog")[0].GetProperty("url").GetString()!).PathAndQuery;

        var dialog = (await VconAsync(fake, $"{Vcon}?sound=inline")).GetProperty("dialog")[0];

        dialog.TryGetProperty("url", out _).Should().BeFalse();
        dialog.GetProperty("encoding").GetString().Should().Be("base64url");
        (await fake.ItemsAsync("/api/v1/audit?action=recordingHeard")).Should().ContainSingle();
        Base64Url.DecodeFromChars(dialog.GetProperty("body").GetString()).Should().Equal(await SoundAsync(fake, address));
        (await fake.AskAsync($"{Vcon}?sound=loud", Supervisor.Key)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_piece_with_its_sound_in_it_has_no_address()
    {
        await using var fake = await EndedAsync(seconds: .1);

        Golden.Matches((await VconAsync(fake, $"{Vcon}?sound=inline")).GetProperty("dialog").GetRawText());
    }

    [Fact]
    public async Task Sounds_of_more_than_ten_megabytes_do_not_stand_in_it()
    {
        await using var fake = await EndedAsync(seconds: 660);

        (await fake.AskAsync($"{Vcon}?sound=inline", Supervisor.Key)).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await VconAsync(fake, Vcon)).GetProperty("dialog")[0].TryGetProperty("signature", out _).Should().BeTrue();
    }

    [Theory]
    [InlineData("Transcription:Engine", "Off")]
    [InlineData("Analysis:Redaction:Sound", "false")]
    public async Task A_recording_in_which_nothing_was_covered_is_told_without_its_sound(string key, string value)
    {
        await using var fake = await EndedAsync(settings: [(key, value)]);

        var dialog = (await VconAsync(fake, $"{Vcon}?sound=inline")).GetProperty("dialog").EnumerateArray().Should().ContainSingle().Subject;

        dialog.EnumerateObject().Select(field => field.Name).Should().Equal("type", "start", "duration", "parties", "mimetype");
        dialog.GetProperty("mimetype").GetString().Should().BeOneOf(TakenByLibrary);
    }

    [Theory]
    [InlineData("audio/wav")]
    [InlineData("audio/mpeg")]
    [InlineData("audio/ogg")]
    [InlineData("audio/mp4")]
    [InlineData(null)]
    public void A_sound_has_a_media_type_that_the_library_takes(string? type) => VconMediaTypes.Of(type).Should().BeOneOf(TakenByLibrary);

    [Fact]
    public void One_that_the_library_knows_no_name_for_is_told_as_it_is() => VconMediaTypes.Of("audio/flac").Should().Be("audio/flac");

    [Fact]
    public async Task A_conversation_in_writing_has_a_piece_for_each_turn()
    {
        await using var fake = ErasedStore.Open(_folder, settings: [("Recordings:Sources:Default:Secret", RecordingSystem.Secret)]);
        const string Chat = """
            {"call_id":"chat-7","caller":"+447700900001","agent":"Ann","language":"en","transcript":"Agent: How can I help?\nCaller: My zebra is ill"}
            """;
        var call = (await RecordingSystem.TakenAsync(fake.Platform, Chat)).GetProperty("callId").GetString();
        await fake.SettleAsync();

        var vcon = await VconAsync(fake, $"/api/v1/calls/{call}/vcon");

        // The call's id is new each time, of which it is made.
        Golden.Matches(vcon.GetRawText().Replace(vcon.GetProperty("uuid").GetString()!, "UUID", StringComparison.Ordinal));
        vcon.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("role").GetString()).Should().Equal("customer", "agent");
        vcon.GetProperty("dialog").EnumerateArray().Select(turn => $"{turn.GetProperty("parties")[0].GetInt32()}: {turn.GetProperty("body").GetString()}")
            .Should().Equal("1: How can I help?", "0: My zebra is ill");
    }

    [Fact]
    public async Task Who_may_not_read_gets_none_and_of_no_call_there_is_none()
    {
        await using var fake = await EndedAsync();

        (await fake.AskAsync(Vcon)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await fake.AskAsync("/api/v1/calls/nobody/vcon", Supervisor.Key)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> VconAsync(FakeWebhooks fake, string path)
    {
        var reply = await fake.AskAsync(path, Supervisor.Key);
        reply.Status.Should().Be(HttpStatusCode.OK);
        return reply.Json;
    }

    private static async Task<byte[]> SoundAsync(FakeWebhooks fake, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", Supervisor.Key);
        using var answer = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<FakeWebhooks> EndedAsync(double seconds = 2, params IEnumerable<(string Key, string? Value)> settings)
    {
        var fake = ErasedStore.Open(_folder, settings: settings);
        fake.Calls.AnswerToFile = () => MessageCall.Sound(seconds);
        await ErasedStore.EndedCallAsync(fake);
        return fake;
    }
}
