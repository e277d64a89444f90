using System.Text;

namespace ContactCenter.Voice.Tests;

public sealed class Utf8JsonTests
{
    [Fact]
    public void Text_is_escaped_no_more_than_JSON_needs() =>
        Written("<é & 'ü' + \"q\"\\\n").Should().Be("""
            "<é & 'ü' + \"q\"\\\n"
            """);

    [Fact]
    public void A_message_larger_than_the_kept_buffer_is_whole_and_so_is_the_next()
    {
        var large = new string('x', 300_000);

        Written(large).Should().Be($"\"{large}\"");
        Written("small").Should().Be("\"small\"");
    }

    [Fact]
    public void A_failed_message_leaves_nothing_behind_for_the_next()
    {
        var fail = () => Utf8Json.Write(0, static (_, writer) =>
        {
            writer.WriteStartArray();
            throw new InvalidOperationException("on purpose");
        });

        fail.Should().Throw<InvalidOperationException>();
        Written("next").Should().Be("\"next\"");
    }

    [Fact]
    public void A_message_may_be_written_while_another_is()
    {
        var json = Utf8Json.Write("outer", static (text, writer) =>
        {
            writer.WriteStartArray();
            writer.WriteStringValue(text);
            writer.WriteRawValue(Utf8Json.Write("inner", static (text, writer) => writer.WriteStringValue(text)));
            writer.WriteEndArray();
        });

        Encoding.UTF8.GetString(json).Should().Be("""["outer","inner"]""");
    }

    private static string Written(string text) =>
        Encoding.UTF8.GetString(Utf8Json.Write(text, static (text, writer) => writer.WriteStringValue(text)));
}
