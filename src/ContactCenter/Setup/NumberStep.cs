using ContactCenter.Platform.Applications;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>A number of the account that leads to our application: one that is there, or one that is bought.</summary>
internal sealed class NumberStep(SetupArguments arguments, SetupMachine machine, SetupFile file, NumbersApi api)
{
    public const string Key = "Vonage:Number";

    private readonly PurchaseStep _purchase = new(arguments, machine, file, api);

    /// <exception cref="SetupException">There is no number, or it does not lead to us.</exception>
    public async Task<AccountNumber> RunAsync(VoiceApplication application, CancellationToken cancellationToken)
    {
        var owned = await OwnedAsync(cancellationToken);
        var number = Choose(owned, application) ?? await _purchase.RunAsync(cancellationToken);
        file[Key] = number.Number;
        file.Save();
        if (IsLinked(number, application))
            machine.Console.Say($"{number} leads to the application.");
        else
            await LinkAsync(number, application, cancellationToken);
        return number;
    }

    private static bool IsLinked(AccountNumber number, VoiceApplication application) => number.ApplicationId == application.Id && number.ForwardsTo is null;

    private async Task<IReadOnlyList<AccountNumber>> OwnedAsync(CancellationToken cancellationToken) =>
        (await api.ListOwnedAsync(cancellationToken)).OrStop("The account's numbers cannot be listed");

    /// <returns><c>null</c>: one has to be bought.</returns>
    private AccountNumber? Choose(IReadOnlyList<AccountNumber> owned, VoiceApplication application)
    {
        if (arguments.Number is { } wanted)
            return owned.FirstOrDefault(number => number.Number == wanted.Value) ?? throw new SetupException($"{wanted} is none of the account's numbers.");
        if (file[Key] is { } known && PhoneNumber.TryParse(known, out var kept))
            return owned.FirstOrDefault(number => number.Number == kept.Value);
        var voice = owned.Where(number => number.HasVoice).ToList();
        if (voice.FirstOrDefault(number => IsLinked(number, application)) is { } linked)
            return linked;
        if (voice.Count == 0)
            return null;
        machine.Console.Say("The account has these numbers:");
        return machine.Console.Chosen("Which shall callers dial? (Enter: buy another)", voice, Described);
    }

    private static string Described(AccountNumber number) => number switch
    {
        { ForwardsTo: { } end } => $"{number}, forwards to {end}",
        { ApplicationId: { } id } => $"{number}, leads to application {id}",
        _ => $"{number}, leads nowhere",
    };

    private async Task LinkAsync(AccountNumber number, VoiceApplication application, CancellationToken cancellationToken)
    {
        var leadsElsewhere = number.ForwardsTo is not null || (number.ApplicationId is { } other && other != application.Id);
        if (leadsElsewhere && !machine.Console.Agrees($"{Described(number)}. Shall its calls come here from now on?"))
        {
            file[Key] = null;
            file.Save();
            throw new SetupException($"{number} was left as it is. Run setup again for another number.");
        }

        var linked = await api.LinkAsync(number, application.Id, cancellationToken);
        if (linked.Outcome is ApiOutcome.Unknown
            && (await OwnedAsync(cancellationToken)).Any(owned => owned.Number == number.Number && IsLinked(owned, application)))
        {
            linked = linked with { Outcome = ApiOutcome.Accepted };
        }

        if (linked.Outcome is not ApiOutcome.Accepted)
            throw new SetupException($"{number} was not linked to the application: {linked.Reason}. Run setup again.");
        machine.Console.Say($"{number} leads to the application now.");
    }
}
