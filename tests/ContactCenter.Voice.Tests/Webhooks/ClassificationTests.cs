using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

/// <summary>Each field that tells webhooks apart, and which of them counts when there are several.</summary>
public sealed class ClassificationTests
{
    private const string Fallback = "\"original_request\":{\"type\":\"event\"}";
    private const string Transcription = "\"transcription_url\":\"https://api.nexmo.com/v1/files/1\"";
    private const string Status = "\"status\":\"ringing\"";
    private const string Transfer = "\"type\":\"transfer\"";
    private const string From = "\"conversation_uuid_from\":\"CON-1\"";
    private const string Dtmf = "\"dtmf\":{\"digits\":\"1\"}";
    private const string Speech = "\"speech\":{}";
    private const string Recording = "\"recording_url\":\"https://api.nexmo.com/v1/files/1\"";
    private const string Payload = "\"payload\":{}";
    private const string Reason = "\"reason\":\"because\"";

    [Theory]
    [InlineData(Fallback, typeof(FallbackWebhook))]
    [InlineData(Transcription, typeof(TranscriptionWebhook))]
    [InlineData(Status, typeof(LegStatusWebhook))]
    [InlineData(Transfer, typeof(TransferWebhook))]
    [InlineData(From, typeof(TransferWebhook))]
    [InlineData(Dtmf, typeof(InputWebhook))]
    [InlineData(Speech, typeof(InputWebhook))]
    [InlineData(Recording, typeof(RecordingWebhook))]
    [InlineData(Payload, typeof(NotifyWebhook))]
    [InlineData(Reason, typeof(ErrorWebhook))]
    [InlineData("", typeof(UnknownWebhook))]
    [InlineData("\"uuid\":\"1\"", typeof(UnknownWebhook))]
    [InlineData("\"conversation_uuid_to\":\"1\"", typeof(UnknownWebhook))]
    public void One_field_suffices(string field, Type expected) => Told.Event($"{{{field}}}").Should().BeOfType(expected);

    [Theory]
    [InlineData(Fallback, Transcription, typeof(FallbackWebhook))]
    [InlineData(Fallback, Reason, typeof(FallbackWebhook))]
    [InlineData(Transcription, Status, typeof(TranscriptionWebhook))]
    [InlineData(Status, Transfer, typeof(LegStatusWebhook))]
    [InlineData(Transfer, Dtmf, typeof(TransferWebhook))]
    [InlineData(From, Speech, typeof(TransferWebhook))]
    [InlineData(Dtmf, Recording, typeof(InputWebhook))]
    [InlineData(Speech, Recording, typeof(InputWebhook))]
    [InlineData(Recording, Payload, typeof(RecordingWebhook))]
    [InlineData(Payload, Reason, typeof(NotifyWebhook))]
    public void Of_two_fields_the_first_in_rank_counts_wherever_it_stands(string first, string second, Type expected)
    {
        Told.Event($"{{{first},{second}}}").Should().BeOfType(expected);
        Told.Event($"{{{second},{first}}}").Should().BeOfType(expected);
    }

    [Theory]
    [InlineData("\"original_request\":null", typeof(ErrorWebhook))]
    [InlineData("\"transcription_url\":null", typeof(ErrorWebhook))]
    [InlineData("\"status\":null", typeof(ErrorWebhook))]
    [InlineData("\"status\":{\"a\":1}", typeof(ErrorWebhook))]
    [InlineData("\"status\":[\"ringing\"]", typeof(ErrorWebhook))]
    [InlineData("\"type\":\"record\"", typeof(ErrorWebhook))]
    [InlineData("\"type\":null", typeof(ErrorWebhook))]
    [InlineData("\"conversation_uuid_from\":null", typeof(ErrorWebhook))]
    [InlineData("\"recording_url\":null", typeof(ErrorWebhook))]
    [InlineData("\"payload\":null", typeof(ErrorWebhook))]
    [InlineData("\"dtmf\":null", typeof(InputWebhook))]
    [InlineData("\"speech\":null", typeof(InputWebhook))]
    [InlineData("\"status\":7", typeof(LegStatusWebhook))]
    [InlineData("\"status\":true", typeof(LegStatusWebhook))]
    [InlineData("\"payload\":7", typeof(NotifyWebhook))]
    public void A_field_that_says_nothing_does_not_count(string field, Type expected) =>
        Told.Event($"{{{field},{Reason}}}").Should().BeOfType(expected);

    [Theory]
    [InlineData("\"reason\":null")]
    [InlineData("\"Status\":\"ringing\"")]
    [InlineData("\"callStatus\":\"ringing\"")]
    [InlineData("\"statu\":\"ringing\"")]
    [InlineData("\"a_very_long_name_that_no_field_of_the_platform_has\":1")]
    [InlineData("\"\":1")]
    public void What_is_left_is_unknown(string field) => Told.Event($"{{{field}}}").Should().BeOfType<UnknownWebhook>();

    [Fact]
    public void A_name_written_with_escapes_is_the_same_name() =>
        Told.Event<LegStatusWebhook>("""{"st\u0061tus":"busy"}""").Status.Kind.Should().Be(CallStatusKind.Busy);

    [Fact]
    public void Of_a_name_written_twice_the_last_counts()
    {
        Told.Event<LegStatusWebhook>("""{"status":"busy","status":"failed"}""").Status.Text.Should().Be("failed");
        Told.Event("""{"status":"busy","status":null}""").Should().BeOfType<UnknownWebhook>();
    }

    [Theory]
    [InlineData("{\"original_request\":{\"type\":\"answer\"},\"status\":\"busy\",\"reason\":\"x\"}", typeof(AnswerWebhook))]
    [InlineData("{\"original_request\":{\"type\":\"event\"},\"status\":\"busy\",\"reason\":\"x\"}", typeof(LegStatusWebhook))]
    [InlineData("{\"original_request\":{\"type\":\"event\"},\"reason\":\"x\"}", typeof(UnknownWebhook))]
    [InlineData("{\"original_request\":{},\"dtmf\":{},\"reason\":\"x\"}", typeof(InputWebhook))]
    [InlineData("{\"original_request\":\"https://example.com\",\"payload\":{}}", typeof(NotifyWebhook))]
    [InlineData("{\"original_request\":[],\"payload\":{}}", typeof(NotifyWebhook))]
    public void A_fallback_carries_the_first_request_as_what_it_was(string json, Type original) =>
        Told.Event<FallbackWebhook>(json).Original.Should().BeOfType(original);
}
