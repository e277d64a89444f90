using System.Net;
using System.Text;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>Only what is documented is a success: a page of a proxy is not, and it is asked what became of the request.</summary>
public sealed class UndocumentedAnswerTests
{
    [Theory]
    [InlineData("text/html", "<html>Welcome</html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[]")]
    public async Task A_200_that_says_nothing_moves_no_caller_and_the_transfer_is_sent_again(string type, string body)
    {
        await using var fake = await TalkedAsync();
        var answers = new Queue<HttpResponseMessage>([new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) }]);
        fake.Calls.AnswerToPut = () => answers.TryDequeue(out var odd) ? odd : new(HttpStatusCode.NoContent);

        await EndsAsync(fake);

        fake.Calls.Changes.Count(change => change.Body.GetProperty("action").GetString() == "transfer").Should()
            .Be(2, "the caller was found where they had been");
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    [InlineData(HttpStatusCode.NotModified)]
    public async Task A_redirection_moves_no_caller_and_the_transfer_is_sent_again(HttpStatusCode status)
    {
        await using var fake = await TalkedAsync();
        var answers = new Queue<HttpResponseMessage>([new(status)]);
        fake.Calls.AnswerToPut = () => answers.TryDequeue(out var odd) ? odd : new(HttpStatusCode.NoContent);

        await EndsAsync(fake);

        Actions(fake).Should().Equal("transfer", "transfer");
        fake.Calls.Requests.Count(request => request.Method == HttpMethod.Get).Should().Be(1, "it was asked where the caller is");
    }

    [Fact]
    public async Task A_creation_that_is_redirected_is_looked_up_and_rung_again()
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.CreationsEndWith = HttpStatusCode.Found;
        fake.Calls.AnswerToGet = () => new(HttpStatusCode.OK) { Content = new StringContent("""{"_embedded":{"calls":[]}}""") };
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1","timed_out":false}}""");
        fake.Calls.CreationsEndWith = HttpStatusCode.Created;

        await fake.PassAsync(TimeSpan.FromSeconds(2));

        fake.Calls.Creations.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_caller_is_moved_when_the_token_is_taken_again_after_a_short_run_of_401()
    {
        await using var fake = await TalkedAsync();
        var refusals = 5;
        fake.Calls.AnswerToPut = () => new(refusals-- > 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.NoContent);

        await EndsAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(10));

        Actions(fake).Should().HaveCount(6).And.OnlyContain(action => action == "transfer");
    }

    [Fact]
    public async Task A_caller_who_cannot_be_moved_is_hung_up_on_when_the_token_is_taken_again()
    {
        await using var fake = await TalkedAsync();
        fake.Calls.ChangesEndWith = HttpStatusCode.Unauthorized;

        await EndsAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        Actions(fake)[^1].Should().Be("hangup", "the run is not short");
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        await fake.PassAsync(TimeSpan.FromSeconds(6));
        var asked = Actions(fake).Count;
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        Actions(fake).Should().HaveCount(asked, "the caller is gone");
        fake.Logs.Clear();
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Select(item => item.GetProperty("kind").GetString()).Should().Equal("transferCaller");
    }

    [Fact]
    public async Task A_200_with_an_object_is_a_success_as_older_documents_say()
    {
        await using var fake = await TalkedAsync();
        fake.Calls.AnswerToPut = () =>
            new(HttpStatusCode.OK) { Content = new StringContent("""{"message":"Received","uuid":"caller-leg"}""", Encoding.UTF8, "application/json") };

        await EndsAsync(fake);

        fake.Calls.Changes.Should().ContainSingle();
    }

    private static List<string> Actions(FakeWebhooks fake) => [.. fake.Calls.Changes.Select(change => change.Body.GetProperty("action").GetString()!)];

    private static async Task<FakeWebhooks> TalkedAsync()
    {
        var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1","timed_out":false}}""");
        await fake.PostAsync(
            "/webhooks/event", """{"uuid":"caller-leg","type":"transfer","conversation_uuid_from":"CON-first","conversation_uuid_to":"CON-room"}""");
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"answered","direction":"outbound"}""");
        return fake;
    }

    private static async Task EndsAsync(FakeWebhooks fake)
    {
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"completed","direction":"outbound"}""");
        await fake.PassAsync(TimeSpan.FromSeconds(10));
    }
}
