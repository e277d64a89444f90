using System.Text;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class ApiProblemTests
{
    [Theory]
    [InlineData("""{"type":"BAD_REQUEST","error_title":"Bad Request"}""", "Bad Request; BAD_REQUEST")]
    [InlineData("""{"type":"UNAUTHORIZED","error_title":"Unauthorized"}""", "Unauthorized; UNAUTHORIZED")]
    [InlineData("""{"type":"UNSUPPORTED_MEDIA_TYPE","error_title":"Unsupported Media Type"}""", "Unsupported Media Type; UNSUPPORTED_MEDIA_TYPE")]
    [InlineData(
        """{"type":400,"title":"Bad Request","invalid_parameters":[{"name":"number","reason":"can contain up to 15 digits prefixed with +"}]}""",
        "Bad Request; 400; number: can contain up to 15 digits prefixed with +")]
    [InlineData(
        """{"type":"https://developer.vonage.com/api-errors#throttled","title":"Rate Limit Hit","detail":"Please wait, then """
            + """retry","instance":"bf0ca0bf927b3b52e3cb03217e1a1ddf"}""",
        "Rate Limit Hit; https://developer.vonage.com/api-errors#throttled; Please wait, then retry; bf0ca0bf927b3b52e3cb03217e1a1ddf")]
    [InlineData("""{"title":"","type":null,"detail":"gone"}""", "gone")]
    [InlineData("""{"title":"a\r\nb\u0000c"}""", "a  b c")]
    [InlineData("{}", "no reason given")]
    [InlineData("", "no reason given")]
    [InlineData("null", "no reason given")]
    [InlineData("<html><body>Bad Gateway</body></html>", "no reason given")]
    [InlineData("""{"title":{"a":1},"invalid_parameters":"number"}""", "no reason given")]
    public void Every_body_becomes_a_line(string body, string line) => Parse(body).ToString().Should().Be(line);

    [Fact]
    public void A_problem_is_read_whole()
    {
        var problem = Parse(
            """{"type":"t","title":"a","error_title":"b","detail":"d","instance":"i","invalid_parameters":[{"name":"n","reason":"r"},{"name":"m"},"p",{}]}""");

        problem.Type.Should().Be("t");
        problem.Title.Should().Be("a");
        problem.Detail.Should().Be("d");
        problem.Instance.Should().Be("i");
        problem.InvalidParameters.Should().Equal(new("n", "r"), new("m", null), new("p", null), new(null, null));
    }

    [Fact]
    public void Each_part_of_the_line_is_cut_at_200_characters() =>
        Parse($$"""{"title":"{{new string('a', 200)}}","detail":"{{new string('b', 201)}}"}""").ToString()
            .Should().Be($"{new string('a', 200)}; {new string('b', 200)}");

    [Fact]
    public void No_body_throws()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var body = Encoding.UTF8.GetBytes("""{"type":400,"title":"Bad\ud83d\ude00","invalid_parameters":[{"name":"number","reason":"x"}]}""");
            for (var change = 0; change < 3; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);

            ApiProblem.Parse(body).ToString().Should().NotBeEmpty();
            CommandReply.Parse(body).Should().NotBeNull();
            (CallPage.TryParse(body, out var page) == page is not null).Should().BeTrue();
            (CallRecord.TryParse(body, out var call) == call is not null).Should().BeTrue();
        }
    }

    private static ApiProblem Parse(string body) => ApiProblem.Parse(Encoding.UTF8.GetBytes(body));
}
