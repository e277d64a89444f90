using System.Text;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

/// <summary>The texts are stored as keyed hashes for ever: a change here forgets which recordings were erased.</summary>
public sealed class RecordingSamenessTests
{
    private static readonly RecordingSource Source = new("Pbx");

    [Theory]
    [InlineData("""{"call_id":"1","recording_id":"r7","recording_url":"https://a.test/1.wav"}""", "9:recording;3:pbx;2:id;2:r7;")]
    [InlineData("""{"call_id":"1","recording_url":"https://a.test/1.wav"}""", "9:recording;3:pbx;3:url;1:1;20:https://a.test/1.wav;")]
    [InlineData("""{"call_id":"1","transcript":"Agent: Hello"}""",
        "9:recording;3:pbx;7:content;1:1;64:90b5cb1ea253717e69424d4057ca4af7a6f8040928e9905603ab774f3ec4cb65;")]
    public void A_recording_is_known_by_its_id_or_its_address_or_what_was_said(string body, string text) => Of(body).Should().Be(text);

    [Fact]
    public void Once_it_has_come_it_is_known_by_its_bytes() =>
        RecordingSameness.OfContent(Source, "1", "AB").Should().Be("9:recording;3:pbx;7:content;1:1;2:ab;");

    [Fact]
    public void Another_call_or_another_source_makes_another_recording()
    {
        const string Body = """{"call_id":"1","recording_url":"https://a.test/1.wav"}""";

        Of("""{"call_id":"2","recording_url":"https://a.test/1.wav"}""").Should().NotBe(Of(Body));
        RecordingSameness.Of(new("other"), RecordingAnnouncement.Read(Encoding.UTF8.GetBytes(Body))).Should().NotBe(Of(Body));
        RecordingSameness.Of(new("PBX"), RecordingAnnouncement.Read(Encoding.UTF8.GetBytes(Body))).Should().Be(Of(Body));
    }

    [Fact]
    public void No_two_recordings_have_one_text_by_what_is_in_their_names() =>
        Of("""{"call_id":"1;20:https://a.test/1.wav","recording_url":"https://b.test/"}""").Should()
            .NotBe(Of("""{"call_id":"1","recording_url":"https://a.test/1.wav"}"""));

    [Theory]
    [InlineData("https://a.test/1.wav?X-Amz-Date=1&X-Amz-Signature=2", "https://a.test/1.wav")]
    [InlineData("https://a.test/1.wav?x-amz-date=1&id=7", "https://a.test/1.wav?id=7")]
    [InlineData("https://a.test/1.wav?X%2DAmz%2DDate=1", "https://a.test/1.wav")]
    [InlineData("https://a.test/1.wav?sv=1&st=2&se=3&sr=b&sp=r&sig=4", "https://a.test/1.wav")]
    [InlineData("https://a.test/1.wav?Expires=1&Signature=2&Key-Pair-Id=3&Policy=4", "https://a.test/1.wav")]
    [InlineData("https://a.test/1.wav?token=1&access_token=2", "https://a.test/1.wav")]
    [InlineData("https://a.test/1.wav?b=2&a=1&token=3", "https://a.test/1.wav?a=1&b=2")]
    [InlineData("https://a.test/1.wav?a=2&a=1", "https://a.test/1.wav?a=2&a=1")]
    [InlineData("https://a.test/1.wav?signal=1&tokens=2", "https://a.test/1.wav?signal=1&tokens=2")]
    [InlineData("https://A.TEST:443/1.wav#now", "https://a.test/1.wav")]
    [InlineData("https://user:password@a.test/1.wav", "https://a.test/1.wav")]
    [InlineData("https://a.test:8443/A%20b?", "https://a.test:8443/A%20b")]
    [InlineData("https://a.test/1.wav?flag&&x=%zz", "https://a.test/1.wav?flag&x=%25zz")]
    public void Signatures_do_not_tell_addresses_apart(string url, string same) =>
        RecordingUrl.WithoutSignature(new(url), RecordingUrl.UsualSignatures).Should().Be(same);

    [Fact]
    public void What_else_does_not_is_up_to_the_source() =>
        RecordingUrl.WithoutSignature(new("https://a.test/1.wav?ticket=1&token=2&id=3"), ["tick*"]).Should().Be("https://a.test/1.wav?id=3&token=2");

    private static string Of(string body) => RecordingSameness.Of(Source, RecordingAnnouncement.Read(Encoding.UTF8.GetBytes(body)));
}
