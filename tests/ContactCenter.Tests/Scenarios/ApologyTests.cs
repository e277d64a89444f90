using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>When nobody answers, callers choose what happens next.</summary>
public sealed class ApologyTests
{
    [Theory]
    [InlineData("1", "")]
    [InlineData("", "try it again please")]
    [InlineData("", "one")]
    public async Task Again_rings_the_agents_again(string keys, string words)
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        world.Sales.WhenRung = PhoneBehaviour.Ring;
        await ChooseAsync(world.Caller, keys, words);
        await world.Caller.HearsAsync("Please wait while we connect you");
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
    }

    [Theory]
    [InlineData("2", "")]
    [InlineData("", "I want to leave a message")]
    public async Task A_message_is_kept_with_its_address_and_times(string keys, string words)
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await ChooseAsync(world.Caller, keys, words);
        await world.Caller.HearsAsync("leave your message after the tone");
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("It is about the order of last week");
        await world.Caller.HearsAsync("Thank you for your message");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        var call = await world.OnlyCallAsync();
        var message = call.GetProperty("messages").EnumerateArray().Should().ContainSingle().Subject;
        message.GetProperty("about").GetString().Should().Be("Sales");
        message.GetProperty("caller").GetString().Should().Be(CallerNumber);
        message.GetProperty("url").GetString().Should().StartWith("https://");
        message.GetProperty("size").GetInt64().Should().BePositive();
        message.GetProperty("endedAt").GetDateTimeOffset().Should().BeAfter(message.GetProperty("startedAt").GetDateTimeOffset());
        call.GetProperty("state").GetString().Should().Be("ended");
        world.NobodyIsLeft();
    }

    [Theory]
    [InlineData("3", "")]
    [InlineData("", "goodbye")]
    public async Task The_call_may_be_ended(string keys, string words)
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await ChooseAsync(world.Caller, keys, words);
        await world.Caller.HearsAsync("Thank you for calling. Goodbye");
        await world.Caller.EndsAsync();
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_for_again_with_a_word_about_it()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.PressAsync('9');
        await world.Caller.HearsAsync("not one of the choices");
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.PressAsync('3');
        await world.Caller.EndsAsync();
    }

    [Fact]
    public async Task Silence_is_asked_for_again_twice_and_then_the_call_ends()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.HearsAsync("Goodbye");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    [Fact]
    public async Task An_apology_may_have_words_of_its_own_to_listen_for()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Apology", "Dites encore, ou message."), ("Departments:Sales:ApologyWords:Again:0", "encore")));
        world.Sales.WhenRung = PhoneBehaviour.Busy;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Dites encore");
        world.Sales.WhenRung = PhoneBehaviour.Ring;
        await world.Caller.SayAsync("encore");
        await world.Sales.RingsAsync();
    }

    private static Task ChooseAsync(SimulatedPhone caller, string keys, string words) =>
        keys.Length > 0 ? caller.PressAsync(keys) : caller.SayAsync(words);
}
