namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Up to now somebody has heard none of the texts.</summary>
internal sealed record NotHeardStep(string Phone, IReadOnlyList<string> Texts) : PlayStep
{
    public override Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        foreach (var text in Texts)
        {
            if (phone.Heard.Any(line => line.At >= stage.Began && line.Text.Contains(text, StringComparison.OrdinalIgnoreCase)))
                throw stage.Failure(phone, $"has heard \"{text}\", which it should not");
        }

        return Task.CompletedTask;
    }
}
