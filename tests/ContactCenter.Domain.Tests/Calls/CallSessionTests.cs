using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>When nothing is left to do for a call.</summary>
public sealed class CallSessionTests
{
    [Fact]
    public void A_call_is_settled_when_every_leg_that_exists_is_over()
    {
        Talking().Session.IsSettled.Should().BeFalse();
        Talking().Completed(1, Agent1).Session.IsSettled.Should().BeFalse("the caller is there");
        Talking().CallerEnds().Session.IsSettled.Should().BeFalse("the agent's leg is still to end");
        Talking().CallerEnds().Completed(1, Agent1).Session.IsSettled.Should().BeTrue();
        new TestCall().Choose("1").CallerEnds().Session.IsSettled.Should().BeTrue("no leg was made");
    }

    [Fact]
    public void Messages_are_awaited_until_they_are_reported_or_given_up_and_answers_only_of_a_survey_that_was_asked()
    {
        var call = Rating().With(session => session with
        {
            Messages =
            [
                new(1, "Sales", default),
                new(2, "Sales", default) { Url = new("https://api.nexmo.com/v1/files/2") },
                new(3, "Sales", default) { IsMissing = true },
                new(4, "Tell us more.", default) { IsAnswer = true },
                new(5, "Tell us more.", default) { IsAnswer = true, Url = new("https://api.nexmo.com/v1/files/5") },
            ],
        });

        call.Session.AwaitedMessages.Select(message => message.Number).Should().Equal(1, 4);
        (call.Session with { Survey = null }).AwaitedMessages.Select(message => message.Number).Should().Equal(1);
    }
}
