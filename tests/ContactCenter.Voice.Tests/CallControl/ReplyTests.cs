using System.Text;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class ReplyTests
{
    [Theory]
    [InlineData("""{"message":"Talk started","uuid":"abc"}""", "Talk started", "abc")]
    [InlineData("""{"message":"DTMF sent"}""", "DTMF sent", null)]
    [InlineData("""{"message":["no"],"uuid":""}""", null, null)]
    [InlineData("""{"message":"cut""", null, null)]
    [InlineData("", null, null)]
    [InlineData("OK", null, null)]
    public void A_reply_to_a_command_says_what_was_done(string json, string? message, string? leg)
    {
        var reply = CommandReply.Parse(Encoding.UTF8.GetBytes(json));

        reply.Message.Should().Be(message);
        reply.Leg?.Value.Should().Be(leg);
        reply.Leg.HasValue.Should().Be(leg is not null);
    }
}
