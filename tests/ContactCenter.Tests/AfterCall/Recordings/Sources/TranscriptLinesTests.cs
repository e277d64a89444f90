using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class TranscriptLinesTests
{
    [Theory]
    [InlineData("Agent: Hello\nCaller: Hi", "Agent=Hello|Caller=Hi")]
    [InlineData("Agent: Hello\r\nCaller: Hi\r\n", "Agent=Hello|Caller=Hi")]
    [InlineData("AGENT:Hello\n  caller :  Hi  ", "Agent=Hello|Caller=Hi")]
    [InlineData("Agent: Hello\nAgent: How are you?", "Agent=Hello|Agent=How are you?")]
    [InlineData("Agent: Hello\nand welcome\n\nto us\nCaller: Hi", "Agent=Hello and welcome to us|Caller=Hi")]
    [InlineData("Agent: The rate is: 5 %\nThe fee: none", "Agent=The rate is: 5 % The fee: none")]
    [InlineData("Supervisor: Listen", "Unknown=Supervisor: Listen")]
    [InlineData("Hello\nworld\nCaller: Hi", "Unknown=Hello world|Caller=Hi")]
    [InlineData("Unknown: Hm\nCaller: Hi", "Unknown=Hm|Caller=Hi")]
    [InlineData("Agent:\nHello", "Agent=Hello")]
    [InlineData("Agent:\nCaller: Hi", "Caller=Hi")]
    [InlineData("Agents: Hello", "Unknown=Agents: Hello")]
    [InlineData(": Hello", "Unknown=: Hello")]
    [InlineData("Caller: 12:30", "Caller=12:30")]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("Agent:", "")]
    public void Lines_say_who_speaks(string text, string segments) =>
        string.Join('|', TranscriptLines.Read(text).Select(segment => $"{segment.Speaker}={segment.Text}")).Should().Be(segments);
}
