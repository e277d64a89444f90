namespace ContactCenter.Domain.Plan;

/// <summary>Where an agent of a department is reached.</summary>
public abstract record DepartmentEndpoint
{
    private DepartmentEndpoint()
    {
    }

    /// <summary>How people name it: the number, the SIP address, <c>ext 1234</c>, the user.</summary>
    public virtual string Label => Address;

    /// <summary>What the platform dials: number, SIP address, extension or user.</summary>
    public abstract string Address { get; }

    /// <summary>A phone number.</summary>
    public sealed record Phone(PhoneNumber Number) : DepartmentEndpoint
    {
        public override string Address => Number.Value;
    }

    /// <summary>A SIP address.</summary>
    public sealed record Sip(string Uri) : DepartmentEndpoint
    {
        public override string Address => Uri;
    }

    /// <summary>An extension of a VBC account.</summary>
    public sealed record Vbc(string Extension) : DepartmentEndpoint
    {
        public override string Label => $"ext {Extension}";

        public override string Address => Extension;
    }

    /// <summary>A user of the application's Client SDK.</summary>
    public sealed record App(string User) : DepartmentEndpoint
    {
        public override string Address => User;
    }
}
