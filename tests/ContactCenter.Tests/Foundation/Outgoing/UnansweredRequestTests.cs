using ContactCenter.Foundation.Outgoing;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Why a request got no answer is said in no word of the other side.</summary>
public sealed class UnansweredRequestTests
{
    [Theory]
    [InlineData("My pumpernickel is broken\r\n\r\n")]
    [InlineData("HTTP/1.1 2OO pumpernickel\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nMy pumpernickel is broken\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\npumpernickel\r\n")]
    public async Task What_is_no_HTTP_is_not_repeated(string answer)
    {
        await using var server = new RawServer(answer);
        using var http = new HttpClient();

        var fault = await FaultOfAsync(http, server.Url);

        UnansweredRequest.Reason(fault).Should().Be("its answer is no HTTP");
    }

    [Fact]
    public async Task Who_hangs_up_without_a_word_is_told_as_it_is()
    {
        await using var server = new RawServer("");
        using var http = new HttpClient();

        var fault = await FaultOfAsync(http, server.Url);

        UnansweredRequest.Reason(fault).Should().Be(fault.Message).And.NotBeEmpty();
    }

    /// <summary>Reads as the clients do: the head first, and the body from the stream.</summary>
    private static async Task<Exception> FaultOfAsync(HttpClient http, Uri url)
    {
        async Task ReadAsync()
        {
            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            await BoundedBody.ReadAsync(answer.Content, 1_000, TestContext.Current.CancellationToken);
        }

        var thrown = await FluentActions.Awaiting(ReadAsync).Should().ThrowAsync<Exception>();
        return thrown.Which;
    }
}
