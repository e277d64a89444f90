using System.Text;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>How much of what comes in with a call is kept.</summary>
public sealed class IncomingAttributesTests
{
    [Theory]
    [InlineData(32, 32, 0)]
    [InlineData(33, 32, 1)]
    [InlineData(40, 32, 8)]
    public void So_many_are_kept(int sent, int kept, int unkept)
    {
        var (attributes, left) = Of(string.Join(',', Enumerable.Range(0, sent).Select(i => $"\"a{i}\":{i}")));

        attributes.Values.Should().HaveCount(kept);
        left.Should().Be(unkept);
    }

    [Fact]
    public void A_name_that_comes_again_needs_no_room()
    {
        var (attributes, left) = Of($"{string.Join(',', Enumerable.Range(0, 32).Select(i => $"\"a{i}\":{i}"))},\"A7\":\"again\"");

        attributes.Values.Should().HaveCount(32).And.Contain("custom_data.a7", "again");
        left.Should().Be(0);
    }

    [Theory]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    public void A_value_that_is_cut_is_counted(int length, int unkept)
    {
        var (attributes, left) = Of($"\"a\":\"{new string('x', length)}\"");

        attributes.Values["custom_data.a"].Should().HaveLength(256);
        left.Should().Be(unkept);
    }

    private static (CallAttributes Attributes, int Unkept) Of(string members)
    {
        WebhookReader.TryReadAnswer(Encoding.UTF8.GetBytes($"{{\"custom_data\":{{{members}}}}}"), out var answer).Should().BeTrue();
        return IncomingAttributes.Of(answer!);
    }
}
