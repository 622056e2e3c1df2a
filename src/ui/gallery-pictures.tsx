import { Circle } from "./circle.tsx"
import { CircleProgress } from "./circle-progress.tsx"
import { ButtonLink } from "./form.tsx"
import { Hero, Row, Section } from "./section.tsx"
import { Sign } from "./sign.tsx"
import { Steps } from "./steps.tsx"

const six = [{}, {}, {}, {}, {}, {}]
const named = ["Ada", "Ben", "Cora", "Femi", "Frida", "Viggo"].map((label) => ({ label }))
const lines = [
  [0, 2, 3],
  [0, 3, 1],
  [1, 4, 2],
  [1, 2, 1],
  [2, 5, 1],
  [3, 5, 2],
  [4, 0, 1],
] as const

export function GalleryPictures() {
  return (
    <>
      <Section title="Åbning">
        <Hero
          title="En rolig overskrift i to linjer"
          lead="Et par sætninger, der siger det vigtigste, så man kan nå at læse dem."
          picture={<Circle members={six} lines={lines} size={300} title="Seks punkter i en ring" />}
        >
          <ButtonLink href="#a">Det vigtigste valg</ButtonLink>
        </Hero>
      </Section>
      <Section title="Cirklen">
        <Row>
          <Circle
            members={named}
            lines={lines}
            title="Seks navne i en ring"
            description="Streger går mellem dem, der har noget til fælles."
          />
          <Circle members={six.slice(0, 4)} lines={[]} places={8} title="Fire af otte pladser" />
          <Circle members={[]} lines={[]} places={6} size={140} title="Seks tomme pladser" />
          <Circle members={six.slice(0, 2)} lines={[[0, 1, 1]]} size={140} title="To og en streg" />
        </Row>
        <Row>
          <CircleProgress filled={0} of={8} minimum={4} />
          <CircleProgress filled={3} of={8} minimum={4} />
          <CircleProgress filled={5} of={8} minimum={4} />
          <CircleProgress filled={8} of={8} />
          <CircleProgress filled={2} of={6} size={72} />
          <CircleProgress filled={9} of={12} minimum={10} size={160} />
          <Sign size={72} />
          <Sign />
        </Row>
        <Steps at={1} of={9} />
        <Steps at={3} of={9} label="Hvor og hvornår" />
        <Steps at={9} of={9} />
      </Section>
    </>
  )
}
